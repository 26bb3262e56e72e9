/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.junit.jupiter.api.Test;
import org.sparsha.runtime.plugins.ProjectKind;

import picocli.CommandLine.Command;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A call makes the command that it names and reads no contributions it doesn't want. */
class CommandTreeTest {

    @Command(name = "sparsha")
    private static final class Program {
    }

    private static IExtensionRegistry none() {
        throw new AssertionError("the registry is read");
    }

    private static CommandLine grown(List<String> arguments) {
        CommandLine line = new CommandLine(new Program());
        CommandTree.grow(line, arguments, new CommandContext(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                CommandTreeTest::none, Path.of("")));
        return line;
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CommandContext context = new CommandContext(out, out, CommandTreeTest::none, Path.of(""))) {
            SparshaCommand.execute(arguments, context);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandIsCalledAsItsAnnotationSays() {
        assertNamed(grown(List.of()));
    }

    private static void assertNamed(CommandLine line) {
        for (Map.Entry<String, CommandLine> below : line.getSubcommands().entrySet()) {
            if (!below.getKey().equals("completion")) {
                assertEquals(below.getKey(), below.getValue().getCommand().getClass().getAnnotation(Command.class).name());
            }
            assertNamed(below.getValue());
        }
    }

    @Test
    void helpNamesEveryKindOfPlugin() {
        String help = run("plugin", "new", "--help");
        ProjectKind.all().forEach(kind -> assertTrue(help.matches("(?s).*\\b" + kind.singular() + "\\b.*"), kind.singular()));
    }

    @Test
    void callMakesTheCommandThatItNames() {
        assertEquals(List.of("predict"), List.copyOf(grown(List.of("predict", "list")).getSubcommands().keySet()));
        CommandLine plugin = grown(List.of("plugin", "dev", "list")).getSubcommands().get("plugin");
        assertEquals(List.of("dev"), List.copyOf(plugin.getSubcommands().keySet()));
    }

    @Test
    void everyOtherCallKnowsAllCommands() {
        int all = grown(List.of()).getSubcommands().size();
        assertTrue(all > 15);
        for (String first : List.of("--help", "-V", "predlct", "completion", "@arguments")) {
            assertEquals(all, grown(List.of(first)).getSubcommands().size(), first);
        }
        int below = grown(List.of()).getSubcommands().get("plugin").getSubcommands().size();
        assertEquals(below, grown(List.of("plugin", "--help")).getSubcommands().get("plugin").getSubcommands().size());
    }

    @Test
    void helpIsThatOfTheWholeTree() {
        List<List<String>> paths = new ArrayList<>();
        CommandLine tree = grown(List.of());
        tree.getSubcommands().forEach((name, command) -> {
            paths.add(List.of(name));
            command.getSubcommands().keySet().forEach(below -> paths.add(List.of(name, below)));
        });
        paths.removeIf(path -> path.get(0).equals("explain")); // its end tells of contributions
        for (List<String> path : paths) {
            CommandLine whole = tree;
            CommandLine one = grown(path);
            for (String name : path) {
                whole = whole.getSubcommands().get(name);
                one = one.getSubcommands().get(name);
            }
            assertEquals(whole.getUsageMessage(), one.getUsageMessage(), path.toString());
        }
    }

    @Test
    void helpNeedsNoContributions() {
        assertTrue(run("--help").contains("benchmark-explainers"));
    }
}
