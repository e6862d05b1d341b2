package dev.tagalong.bytecode.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of objects of which only the type is known some are as good as all. */
class CellTest {
    private final ObjectTable objects = new ObjectTable();
    private final Cell cell = new Cell("cell");

    @Test
    void keepsSomeUnknownObjectsOfATypeAndCost() {
        for (int i = 0; i < 10; i++) {
            assertThat(cell.add(unknown("A", i), Costs.FEW)).isEqualTo(i < 4);
        }
        assertThat(cell.objects()).hasSize(4);
        assertThat(cell.add(unknown("B", 0), Costs.FEW)).isTrue();
        assertThat(cell.add(unknown("A", 10), Costs.WIDE)).isFalse();
        assertThat(cell.add(unknown("A", 11), Costs.EXACT)).isTrue();
        assertThat(cell.add(unknown("A", 11), Costs.EXACT)).isFalse();
        assertThat(cell.add(unknown("A", 0), Costs.EXACT)).isTrue();
    }

    @Test
    void keepsAllThatAreMade() {
        for (int i = 0; i < 10; i++) {
            assertThat(cell.add(objects.any("A" + i, Contexts.ANY), Costs.EXACT))
                    .isTrue();
        }
        assertThat(cell.objects()).hasSize(10);
    }

    private Obj unknown(String type, int reason) {
        return objects.unknown(type, "reason " + reason, null, null, Contexts.ANY);
    }
}
