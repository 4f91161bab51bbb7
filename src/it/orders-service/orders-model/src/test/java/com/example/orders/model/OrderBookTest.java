package com.example.orders.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    @Test
    void addsUpWhatWasOrdered() {
        OrderBook book = new OrderBook();
        book.take(new Order("tea", 3, new BigDecimal("2.50")));
        book.take(new Order("cup", 1, new BigDecimal("9.00")));

        assertEquals(2, book.size());
        assertEquals(new BigDecimal("16.50"), book.total());
    }

    @Test
    void refusesAnOrderOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Order("tea", 0, BigDecimal.ONE));
    }
}
