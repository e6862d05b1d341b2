package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Holds the answers about real methods against a search of single instructions, each before and after it ran. */
class ControlFlowOfRealCodeTest {
    private static final int PAIRS = 30;
    private static final int LONGEST = 1_500;

    private final Random random = new Random(11);
    private int dominating;
    private int following;

    @Test
    void searchingInstructionsGivesTheSame() throws IOException {
        RealClasses.image("java.base", RealClasses.LONG ? 20 : 151, this::check);
        assertThat(dominating).isGreaterThan(500);
        assertThat(following).isGreaterThan(1_000);
    }

    private void check(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
        for (MethodNode method : type.methods) {
            int size = method.instructions.size();
            if (size > 0 && size < LONGEST) {
                check(type.name + "." + method.name + method.desc, method, Interpreter.interpret(type.name, method));
            }
        }
    }

    private void check(String name, MethodNode method, MethodCode code) {
        Instructions steps = new Instructions(method);
        int size = method.instructions.size();
        BitSet reached = steps.search(List.of(0), -1);
        for (int pair = 0; pair < PAIRS; pair++) {
            int first = random.nextInt(size);
            int second = random.nextInt(size);
            if (!reached.get(2 * first + 1) || !reached.get(2 * second + 1)) {
                continue;
            }
            boolean dominates =
                    first == second || !steps.search(List.of(0), first).get(2 * second);
            assertThat(code.dominates(first, second))
                    .as("%s: %d, %d", name, first, second)
                    .isEqualTo(dominates);
            boolean follows = steps.search(steps.after(first), -1).get(2 * second);
            assertThat(code.canFollow(first, second))
                    .as("%s: %d, %d", name, first, second)
                    .isEqualTo(follows);
            dominating += dominates ? 1 : 0;
            following += follows ? 1 : 0;
        }
        int one = random.nextInt(size);
        boolean always =
                reached.get(2 * one + 1) && steps.returns(reached) && !steps.returns(steps.search(List.of(0), one));
        assertThat(code.always().get(one)).as("%s: %d", name, one).isEqualTo(always);
    }

    /** Two nodes for each instruction: 2n is before it, 2n + 1 after it. */
    private static final class Instructions {
        private final MethodNode method;
        private final List<List<Integer>> handlers = new ArrayList<>();

        Instructions(MethodNode method) {
            this.method = method;
            for (int i = 0; i < method.instructions.size(); i++) {
                handlers.add(new ArrayList<>());
            }
            for (TryCatchBlockNode range : method.tryCatchBlocks) {
                int end = method.instructions.indexOf(range.end);
                for (int i = method.instructions.indexOf(range.start); i < end; i++) {
                    handlers.get(i).add(2 * method.instructions.indexOf(range.handler));
                }
            }
        }

        /** The nodes that can be reached without running one instruction. */
        BitSet search(List<Integer> from, int without) {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(from);
            while (!open.isEmpty()) {
                int node = open.remove();
                if (seen.get(node)) {
                    continue;
                }
                seen.set(node);
                int at = node / 2;
                if (node % 2 == 1) {
                    open.addAll(next(at));
                } else {
                    open.addAll(handlers.get(at));
                    if (at != without) {
                        open.add(2 * at + 1);
                    }
                }
            }
            return seen;
        }

        /** Where it goes on after an instruction ran, or threw. */
        List<Integer> after(int instruction) {
            List<Integer> after = new ArrayList<>(next(instruction));
            after.addAll(handlers.get(instruction));
            return after;
        }

        boolean returns(BitSet reached) {
            for (int i = 0; i < method.instructions.size(); i++) {
                int opcode = method.instructions.get(i).getOpcode();
                if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN && reached.get(2 * i + 1)) {
                    return true;
                }
            }
            return false;
        }

        private List<Integer> next(int at) {
            AbstractInsnNode instruction = method.instructions.get(at);
            List<AbstractInsnNode> targets = new ArrayList<>();
            int opcode = instruction.getOpcode();
            if (instruction instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (instruction instanceof TableSwitchInsnNode table) {
                targets.addAll(table.labels);
                targets.add(table.dflt);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                targets.addAll(lookup.labels);
                targets.add(lookup.dflt);
            }
            boolean ends = opcode == Opcodes.GOTO
                    || opcode == Opcodes.ATHROW
                    || (opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.RETURN);
            if (!ends) {
                targets.add(instruction.getNext());
            }
            return targets.stream()
                    .map(target -> 2 * method.instructions.indexOf(target))
                    .toList();
        }
    }
}
