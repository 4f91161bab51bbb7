package io.github.codesuite.cloud.gate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of a class file that is being written: each stands there once and goes by its number. */
final class Constants {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    private final Map<List<?>, Integer> numbers = new HashMap<>();
    private final Bytes content = new Bytes();

    int text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return number(List.of(text), new Bytes().one(UTF8).two(encoded.length).all(encoded));
    }

    int type(String internalName) {
        return pointer(CLASS, text(internalName));
    }

    int string(String text) {
        return pointer(STRING, text(text));
    }

    int method(String owner, String name, String descriptor) {
        return member(METHOD, owner, name, descriptor);
    }

    int interfaceMethod(String owner, String name, String descriptor) {
        return member(INTERFACE_METHOD, owner, name, descriptor);
    }

    /** The table, its length before it. */
    byte[] toArray() {
        return new Bytes().two(numbers.size() + 1).all(content.toArray()).toArray();
    }

    private int pointer(int tag, int target) {
        return number(List.of(tag, target), new Bytes().one(tag).two(target));
    }

    private int member(int tag, String owner, String name, String descriptor) {
        return pair(tag, type(owner), pair(NAME_AND_TYPE, text(name), text(descriptor)));
    }

    private int pair(int tag, int first, int second) {
        return number(
                List.of(tag, first, second), new Bytes().one(tag).two(first).two(second));
    }

    private int number(List<?> key, Bytes constant) {
        return numbers.computeIfAbsent(key, added -> {
            content.all(constant.toArray());
            return numbers.size() + 1;
        });
    }
}
