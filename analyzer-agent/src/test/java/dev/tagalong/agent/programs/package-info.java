/** Programs that the tests run in JVMs of their own, with the agent and without. */
package dev.tagalong.agent.programs;
