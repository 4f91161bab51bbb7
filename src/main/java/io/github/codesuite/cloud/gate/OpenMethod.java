package io.github.codesuite.cloud.gate;

/**
 * A method of a client's interface that the SDK leaves to its clients: all it does by itself is to throw {@link
 * UnsupportedOperationException}.
 *
 * @param name as in {@code startBuild}
 * @param descriptor its parameters' types and its result's, as in a class file
 */
public record OpenMethod(String name, String descriptor) {

    /** The operation as AWS writes it, {@code StartBuild}. */
    String operation() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** How many parameters it has; all of them are objects. */
    int parameters() {
        return (int) descriptor
                .substring(0, descriptor.indexOf(')'))
                .chars()
                .filter(each -> each == ';')
                .count();
    }

    /** The internal name of its result's class. */
    String result() {
        return descriptor.substring(descriptor.indexOf(')') + 2, descriptor.length() - 1);
    }
}
