package io.github.codesuite.stage.login;

/** A file that is there cannot be understood, so that nothing may be added to it; says what is wrong. */
final class Unmergeable extends Exception {

    private static final long serialVersionUID = 1L;

    Unmergeable(String found) {
        super(found);
    }
}
