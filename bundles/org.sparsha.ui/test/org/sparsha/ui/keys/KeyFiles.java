/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code plugin.xml} and the guide say of keys, as the table of commands has it. Run {@link #main} in the bundle's folder after a
 * change of the table.
 */
public final class KeyFiles {

    static final Path PLUGIN = Path.of("plugin.xml");
    static final Path GUIDE = Path.of("guide", "keys.md");

    private static final String INDENT = "      ";
    private static final Map<String, String> SPOKEN = Map.ofEntries(Map.entry("M1", "Ctrl"), Map.entry("M2", "Shift"),
            Map.entry("M3", "Alt"), Map.entry("SPACE", "Space"), Map.entry("TAB", "Tab"), Map.entry("CR", "Enter"),
            Map.entry("DEL", "Delete"), Map.entry("BS", "Backspace"), Map.entry("ESC", "Escape"), Map.entry("ARROW_LEFT", "←"),
            Map.entry("ARROW_RIGHT", "→"), Map.entry("ARROW_UP", "↑"), Map.entry("ARROW_DOWN", "↓"), Map.entry("PAGE_UP", "Page Up"),
            Map.entry("PAGE_DOWN", "Page Down"), Map.entry("HOME", "Home"), Map.entry("END", "End"),
            Map.entry("NUMPAD_ADD", "Numpad +"), Map.entry("NUMPAD_SUBTRACT", "Numpad −"));

    private KeyFiles() {
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        String plugin = Files.readString(PLUGIN);
        Files.writeString(PLUGIN, plugin.replace(bindingsIn(plugin), bindings()));
        Files.writeString(GUIDE, guide());
    }

    /** The lines of the bindings that a {@code plugin.xml} has. */
    static String bindingsIn(String plugin) {
        int from = plugin.indexOf(INDENT + "<key ");
        int to = plugin.indexOf("   </extension>", from);
        return plugin.substring(from, to);
    }

    /** The lines of the bindings that it should have. */
    static String bindings() {
        StringBuilder text = new StringBuilder();
        for (WorkbenchCommand command : CommandTable.all()) {
            for (KeyStyle style : KeyStyle.values()) {
                for (String key : command.keys(style)) {
                    text.append(INDENT).append("<key sequence=\"").append(key).append("\" commandId=\"").append(command.id())
                            .append("\" schemeId=\"").append(style.schemeId()).append("\" contextId=\"")
                            .append(KeyContext.of(command, key).id()).append('"');
                    text.append(command.view().isEmpty() ? "/>\n"
                            : "><parameter id=\"org.sparsha.ui.view\" value=\"" + command.view() + "\"/></key>\n");
                }
            }
        }
        return text.toString();
    }

    /** The guide's page. */
    static String guide() {
        StringBuilder text = new StringBuilder("# Keys\n\nThe preferences offer three schemes: the workbench's own, Praat's, Audacity's. "
                + "There, a key can be given to any command, and keys with two meanings are named. Letters and digits work wherever no "
                + "text is typed; arrows, Enter, Escape, Home, End, Page Up and Page Down belong to the timeline while it has the "
                + "keyboard.\n");
        for (CommandGroup group : CommandGroup.values()) {
            List<WorkbenchCommand> commands = CommandTable.all().stream().filter(command -> command.group() == group).toList();
            text.append("\n## ").append(group.title()).append("\n\n");
            commands.forEach(command -> text.append("- ").append(command.name()).append(keys(command)).append('\n'));
        }
        return text.toString();
    }

    private static String keys(WorkbenchCommand command) {
        List<String> standard = command.keys(KeyStyle.STANDARD);
        List<String> parts = new ArrayList<>();
        if (!standard.isEmpty()) {
            parts.add(spoken(standard));
        }
        for (KeyStyle style : List.of(KeyStyle.PRAAT, KeyStyle.AUDACITY)) {
            List<String> keys = command.keys(style);
            if (!keys.equals(standard)) {
                parts.add(style.title() + ": " + (keys.isEmpty() ? "none" : spoken(keys)));
            }
        }
        return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
    }

    private static String spoken(List<String> keys) {
        return keys.stream().map(key -> "**" + Arrays.stream(key.split("\\+(?=.)")).map(part -> SPOKEN.getOrDefault(part, part))
                .collect(Collectors.joining("+")) + "**").collect(Collectors.joining(", "));
    }
}
