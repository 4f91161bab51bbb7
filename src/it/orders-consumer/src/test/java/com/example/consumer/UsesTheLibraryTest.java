package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.orders.model.Order;
import com.example.orders.model.OrderBook;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsesTheLibraryTest {

    @Test
    void readsTheLibraryFromTheLocalCloud() {
        OrderBook book = new OrderBook();
        book.take(new Order("tea", 2, new BigDecimal("1.50")));
        assertEquals(new BigDecimal("3.00"), book.total());
    }
}
