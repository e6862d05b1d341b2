package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is reached again from inside itself. */
class CyclesTest {
    @Nested
    class Records {
        record Ring(List<Object> list) implements Serializable {}

        private static Ring ring() {
            Ring ring = new Ring(new ArrayList<>());
            ring.list.add(ring);
            return ring;
        }

        @Test
        void aRecordReachedAgainFromItselfReadsAsNull() {
            Ring arrived = StreamTruth.of(() -> ring())
                    .arrivesWith("warning state-lost .list[0] CyclesTest$Records$Ring")
                    .arrived(Ring.class);

            assertThat(arrived.list).containsExactly((Object) null);
        }

        @Test
        void rootedOutsideTheRecordTheRingArrives() {
            List<?> arrived = StreamTruth.of(() -> ring().list).arrives().arrived(List.class);

            assertThat(((Ring) arrived.get(0)).list).isSameAs(arrived);
        }
    }

    @Nested
    class HashCollections {
        static final class Node implements Serializable {
            final Set<Node> itsSet = new HashSet<>();
            final String name;

            Node() {
                name = "node";
                itsSet.add(this);
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Node node && Objects.equals(node.name, name);
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }
        }

        /** As {@link Node}, but content with a name that is not there yet. */
        static final class Tolerant implements Serializable {
            final Set<Tolerant> itsSet = new HashSet<>();
            final String name;

            Tolerant() {
                name = "node";
                itsSet.add(this);
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Tolerant node && Objects.equals(node.name, name);
            }

            @Override
            public int hashCode() {
                return Objects.hashCode(name);
            }
        }

        @Test
        void aHashThatNeedsAFieldNotYetReadDependsOnTheRoot() {
            assertThat(StreamTruth.ofWriting(Node::new).reading()).isInstanceOf(NullPointerException.class);
            StreamTruth.of(() -> new Node().itsSet).arrives();
        }

        @Test
        void orItEndsUpInTheWrongBucket() {
            Tolerant arrived = StreamTruth.of(Tolerant::new).arrives().arrived(Tolerant.class);

            assertThat(arrived.itsSet.contains(arrived)).isFalse();
            assertThat(arrived.itsSet.iterator().next()).isSameAs(arrived);
        }
    }
}
