package com.example.orders.model;

import java.math.BigDecimal;

/** What someone orders: an article, how many of it, and the price of one. */
public record Order(String article, int quantity, BigDecimal price) {

    public Order {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1, not " + quantity);
        }
    }

    /** The price of all. */
    public BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
