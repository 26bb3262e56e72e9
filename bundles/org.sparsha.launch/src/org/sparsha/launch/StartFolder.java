/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder in the cache with what makes the starts of one installation faster: its class path, the JVM's archives of classes, the
 * framework's configuration. The launch script names it after the installation, its plug-ins and the Java, and has it made at the first
 * call.
 */
public final class StartFolder {

    /** The installation it belongs to; written last, so that a folder that has it is whole. */
    private static final String INSTALLATION = "installation";
    /** Jars of the command line, all on one class path; empty where plug-ins of others need the framework. */
    private static final String CLASS_PATH = "classpath";
    /** Folders kept of one installation: for several Javas and the plug-ins of before. */
    private static final int KEPT = 4;
    private static final String OURS = "org.sparsha.";
    private static final int FAILED = 3;

    private StartFolder() {
    }

    /**
     * Makes the folder.
     *
     * @param arguments folder of the installation, folder to make
     */
    public static void main(String[] arguments) {
        try {
            prepare(new Installation(Path.of(arguments[0])), Path.of(arguments[1]));
        } catch (IOException e) {
            System.getLogger(StartFolder.class.getName()).log(System.Logger.Level.DEBUG, "The start is slower without", e);
            System.exit(FAILED);
        }
    }

    static void prepare(Installation installation, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve(CLASS_PATH), classPath(installation));
        write(folder.resolve(INSTALLATION), installation.folder().toString());
        removeOthers(installation, folder);
    }

    private static String classPath(Installation installation) throws IOException {
        List<InstalledBundle> bundles = InstalledBundles.neededByCommandLine(installation, Set.of());
        if (bundles.stream().anyMatch(InstalledBundles::isForeign) || installation.folder().toString().contains(File.pathSeparator)) {
            return "";
        }
        URI base = installation.folder().toUri();
        // a class that isn't in the archive is looked for in one jar after the other: mostly it is one of ours
        Comparator<InstalledBundle> oursFirst = Comparator.comparing(bundle -> !bundle.name().startsWith(OURS));
        return bundles.stream().sorted(oursFirst).map(bundle -> Path.of(base.resolve(bundle.location()))).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Several processes may do this at once: each writes a file of its own and moves it into place whole. */
    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes the folders of installations that are gone, and the oldest ones of this installation. */
    private static void removeOthers(Installation installation, Path own) throws IOException {
        List<Path> older = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.toAbsolutePath().getParent())) {
            for (Path folder : folders) {
                Path file = folder.resolve(INSTALLATION);
                if (folder.getFileName().equals(own.getFileName()) || !Files.isRegularFile(file)) {
                    continue;
                }
                Path other = Path.of(Files.readString(file, StandardCharsets.UTF_8));
                if (other.equals(installation.folder())) {
                    older.add(folder);
                } else if (!Files.exists(other)) {
                    remove(folder);
                }
            }
        }
        older.sort(Comparator.comparingLong((Path folder) -> folder.resolve(INSTALLATION).toFile().lastModified()).reversed());
        for (Path folder : older.subList(Math.min(older.size(), KEPT - 1), older.size())) {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
