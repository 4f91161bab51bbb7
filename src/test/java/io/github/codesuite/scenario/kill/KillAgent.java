package io.github.codesuite.scenario.kill;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** Puts a {@link KillPoint} at the entry or the exit of a method; {@code class;method;entry|exit;argument regex;n}. */
public final class KillAgent {

    private KillAgent() {}

    public static void premain(String options, Instrumentation instrumentation) {
        String[] parts = options.split(";", 5);
        KillPoint.set(parts[3], Integer.parseInt(parts[4]));
        Class<?> advice = parts[2].equals("entry") ? AtEntry.class : AtExit.class;
        AsmVisitorWrapper visitor = Advice.to(advice).on(named(parts[1]));
        new AgentBuilder.Default()
                .type(named(parts[0]))
                .transform((builder, type, loader, module, domain) -> builder.visit(visitor))
                .installOn(instrumentation);
    }

    /** Before the method does anything. */
    static final class AtEntry {
        @Advice.OnMethodEnter
        static void enter(@Advice.AllArguments Object[] arguments) {
            KillPoint.reached(arguments);
        }
    }

    /** After the method has returned. */
    static final class AtExit {
        @Advice.OnMethodExit
        static void exit(@Advice.AllArguments Object[] arguments) {
            KillPoint.reached(arguments);
        }
    }
}
