package com.example.orders.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The orders taken so far; thread-safe. */
public final class OrderBook {

    private final List<Order> orders = new CopyOnWriteArrayList<>();

    /** Takes an order. */
    public void take(Order order) {
        orders.add(order);
    }

    /** How many orders there are. */
    public int size() {
        return orders.size();
    }

    /** The price of all orders. */
    public BigDecimal total() {
        return orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
