package dev.tagalong.variations;

import java.io.Serializable;

/** Work for another process: a lambda or method reference of this type is Serializable. */
interface Task extends Runnable, Serializable {}
