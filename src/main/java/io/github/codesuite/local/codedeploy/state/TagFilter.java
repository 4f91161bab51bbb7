package io.github.codesuite.local.codedeploy.state;

import java.util.Map;

/** Which tags an instance must have. An absent key or value is an empty text, as AWS treats it. */
public record TagFilter(String key, String value, Type type) {

    /** What is compared. */
    public enum Type {
        KEY_ONLY,
        VALUE_ONLY,
        KEY_AND_VALUE
    }

    /** Whether one of the tags is as asked. */
    public boolean matches(Map<String, String> tags) {
        return switch (type) {
            case KEY_ONLY -> tags.containsKey(key);
            case VALUE_ONLY -> tags.containsValue(value);
            case KEY_AND_VALUE -> value.equals(tags.get(key));
        };
    }
}
