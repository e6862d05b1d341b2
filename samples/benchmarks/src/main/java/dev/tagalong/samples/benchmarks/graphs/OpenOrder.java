package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;

/** The same as {@link ClosedOrder}, but that one field is declared {@code Object} and so has to be read. */
public class OpenOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final long number;
    final Object customer;
    final Long account;
    final Double amount;
    final int[] quantities;
    final Status status;

    OpenOrder(int number) {
        this.number = number;
        this.customer = "customer " + number;
        this.account = Orders.account(number);
        this.amount = Orders.amount(number);
        this.quantities = Orders.quantities(number);
        this.status = Orders.status(number);
    }
}
