package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;

/**
 * A plain object whose declared field types lead nowhere: what it holds can be told to be harmless without looking. Not
 * final, so that a list of them has to be looked at element by element.
 */
public class ClosedOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final long number;
    final String customer;
    final Long account;
    final Double amount;
    final int[] quantities;
    final Status status;

    ClosedOrder(int number) {
        this.number = number;
        this.customer = "customer " + number;
        this.account = Orders.account(number);
        this.amount = Orders.amount(number);
        this.quantities = Orders.quantities(number);
        this.status = Orders.status(number);
    }
}
