/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** No export bypasses {@link Export}: who asks for a place to write to, who asks for other folders, who writes files, who opens boxes. */
class ExportsTest {

    private static final Path SOURCES = Path.of("src", "org", "sparsha", "ui");

    /** Folders that are asked for to read from or to work in, by the file that asks. */
    private static final Map<String, Set<String>> NO_EXPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("annotate/StudyForm.java", Set.of("The folder of a listening study",
                    "A folder with saved explanations, at any depth")),
            Map.entry("annotate/TaskForm.java", Set.of("A project, or a folder of recordings")),
            Map.entry("corpus/CorpusCommand.java", Set.of("A folder of recordings; their labels are read from file names, folders or "
                    + "tables. Nothing in it is changed.")),
            Map.entry("fit/FamiliarDialog.java", Set.of("A folder of recordings, or a corpus")),
            Map.entry("fit/FitDialog.java", Set.of("Recordings of one speaker or one corpus")),
            Map.entry("project/CorpusWhyView.java", Set.of("The folder of annotation files, each named like its recording")),
            Map.entry("project/ProjectCommand.java", Set.of("The folder of the project, which has the file ",
                    "A folder for the project: a new one, or one without a project. What is in it stays.",
                    "A project keeps the results: a new folder, or one without a project. The recordings stay where they are.",
                    "A folder to search for the recordings that are no longer where they were")),
            Map.entry("project/ImportDialog.java", Set.of("A folder of recordings; their labels, if any, are read from file names, "
                    + "folders or tables.")),
            Map.entry("train/RecipeView.java", Set.of("The folder of a corpus or project")),
            Map.entry("train/TrainingView.java", Set.of("The folder of a run on the same recordings: held-out in another training's "
                    + "folder, or a run of a project")),
            Map.entry("plugins/PluginsDialog.java", Set.of("An update site, or a folder of plug-ins' jars"))));

    /** What the window keeps for itself, where the user is asked for no place. */
    private static final Set<String> OWN_FILES = Set.of("analysis/KeptExplanations.java", "fit/FitJob.java", "session/TierStore.java",
            "shell/WindowServer.java", "widgets/Pictures.java");

    private static final Pattern ASKED_FOLDER = Pattern.compile("\\.\\s*folder\\(");
    private static final Pattern LITERAL = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");
    private static final Pattern WRITES = Pattern.compile("\\b(AtomicFiles\\.write\\w*|WavWriter\\.write|TableFiles\\.write"
            + "|ExplanationFiles\\.write|Files\\.write\\w*|Files\\.copy|FittedPackage\\.write|RunReport\\.writePdf)\\(");
    private static final Pattern BOX = Pattern.compile("MessageDialog\\.open(Information|Warning|Error)\\(([^;]*);", Pattern.DOTALL);

    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    all.put(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return all;
    }

    @Test
    void placesToWriteToAreAskedForInOnePlace() throws IOException {
        Set<String> asking = new TreeSet<>();
        Set<String> dialogs = new TreeSet<>();
        sources().forEach((name, text) -> {
            if (text.contains("fileToWrite(") || text.contains("folderToWrite(")) {
                asking.add(name);
            }
            if (text.contains("new FileDialog(") || text.contains("new DirectoryDialog(") || text.contains("SWT.SAVE")) {
                dialogs.add(name);
            }
        });
        assertEquals(Set.of("exports/Export.java", "widgets/FilePrompt.java", "widgets/NativeFilePrompt.java"), asking);
        assertEquals(Set.of("widgets/NativeFilePrompt.java"), dialogs);
    }

    /** A folder that is asked for without {@link Export} must be one to read from, or one whose content the window shows then. */
    @Test
    void otherFoldersAreNoExports() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        sources().forEach((name, text) -> {
            Matcher asked = ASKED_FOLDER.matcher(text);
            while (text.contains("FilePrompt") && !name.startsWith("widgets/") && asked.find()) {
                Matcher literal = LITERAL.matcher(arguments(text, asked.end()));
                String last = "";
                while (literal.find()) {
                    last = literal.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "");
                }
                if (!last.isEmpty()) {
                    found.computeIfAbsent(name, any -> new TreeSet<>()).add(last);
                }
            }
        });
        assertEquals(NO_EXPORT, found);
    }

    /** What stands between a bracket that is open at an index and the one that closes it; brackets in literals come in pairs here. */
    private static String arguments(String text, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return text.substring(from, at - 1);
    }

    @Test
    void whoWritesFilesOfTheUserUsesIt() throws IOException {
        List<String> found = new ArrayList<>();
        sources().forEach((name, text) -> {
            if (WRITES.matcher(text).find() && !OWN_FILES.contains(name) && !text.contains("Export.to")
                    && !text.contains("Export export")) {
                found.add(name);
            }
        });
        assertEquals(List.of(), found);
    }

    /** Boxes are for questions: what an export has to say stands in its line. */
    @Test
    void noExportOpensABox() throws IOException {
        List<String> found = new ArrayList<>();
        sources().forEach((name, text) -> {
            Matcher box = BOX.matcher(text);
            while (box.find()) {
                if (box.group(2).matches("(?s).*\"(Export|Save (Picture|Table|Selection|Report)|Report)[^\"]*\".*")) {
                    found.add(name + ": " + box.group());
                }
            }
        });
        assertEquals(List.of(), found);
    }
}
