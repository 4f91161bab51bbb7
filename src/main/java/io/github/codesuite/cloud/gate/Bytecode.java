package io.github.codesuite.cloud.gate;

/** A method's instructions while they are written (Java Virtual Machine Specification, chapter 6), all of them on references. */
final class Bytecode {

    private static final int ACONST_NULL = 0x01;
    private static final int LDC_W = 0x13;
    private static final int ALOAD = 0x19;
    private static final int SWAP = 0x5f;
    private static final int ARETURN = 0xb0;
    private static final int RETURN = 0xb1;
    private static final int INVOKEVIRTUAL = 0xb6;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int INVOKEINTERFACE = 0xb9;
    private static final int ATHROW = 0xbf;
    private static final int CHECKCAST = 0xc0;

    /** A frame with the locals of the method's beginning and one more on the stack: an exception, where it is caught. */
    private static final int SAME_LOCALS_1_STACK_ITEM_FRAME_EXTENDED = 247;

    private static final int OBJECT = 7;

    private final Constants constants;
    private final Bytes code = new Bytes();

    Bytecode(Constants constants) {
        this.constants = constants;
    }

    /** Where the next instruction will stand. */
    int position() {
        return code.size();
    }

    Bytecode load(int local) {
        code.one(ALOAD).one(local);
        return this;
    }

    Bytecode loadNull() {
        code.one(ACONST_NULL);
        return this;
    }

    Bytecode string(String text) {
        code.one(LDC_W).two(constants.string(text));
        return this;
    }

    Bytecode swap() {
        code.one(SWAP);
        return this;
    }

    Bytecode cast(String type) {
        code.one(CHECKCAST).two(constants.type(type));
        return this;
    }

    Bytecode callSuper(String owner, String name, String descriptor) {
        code.one(INVOKESPECIAL).two(constants.method(owner, name, descriptor));
        return this;
    }

    Bytecode call(String owner, String name, String descriptor) {
        code.one(INVOKEVIRTUAL).two(constants.method(owner, name, descriptor));
        return this;
    }

    /** @param words on the stack, the receiver among them */
    Bytecode callInterface(String owner, String name, String descriptor, int words) {
        code.one(INVOKEINTERFACE)
                .two(constants.interfaceMethod(owner, name, descriptor))
                .one(words)
                .one(0);
        return this;
    }

    Bytecode end() {
        code.one(RETURN);
        return this;
    }

    Bytecode answer() {
        code.one(ARETURN);
        return this;
    }

    Bytecode fail() {
        code.one(ATHROW);
        return this;
    }

    /** The method's attribute. */
    byte[] attribute(int stack, int locals) {
        return attribute(stack, locals, new Bytes().two(0).two(0));
    }

    /** The method's attribute, in which instructions throw to a handler. */
    byte[] attribute(int stack, int locals, int from, int to, int handler, String caught) {
        Bytes frame = new Bytes()
                .two(1)
                .one(SAME_LOCALS_1_STACK_ITEM_FRAME_EXTENDED)
                .two(handler)
                .one(OBJECT)
                .two(constants.type(caught));
        return attribute(
                stack,
                locals,
                new Bytes()
                        .two(1)
                        .two(from)
                        .two(to)
                        .two(handler)
                        .two(constants.type(caught))
                        .two(1)
                        .all(named("StackMapTable", frame)));
    }

    private byte[] attribute(int stack, int locals, Bytes handlersAndFrames) {
        return named(
                "Code",
                new Bytes()
                        .two(stack)
                        .two(locals)
                        .four(code.size())
                        .all(code.toArray())
                        .all(handlersAndFrames.toArray()));
    }

    private byte[] named(String name, Bytes attribute) {
        return new Bytes()
                .two(constants.text(name))
                .four(attribute.size())
                .all(attribute.toArray())
                .toArray();
    }
}
