/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * The folder {@value #NAME} of a project or of a folder of recordings: a file and a folder a task, in it a folder a person, and {@value
 * #GOLD}.
 *
 * @param folder the folder; may not be there yet
 */
public record TaskFolder(Path folder) {

    /** Name of the folder. */
    public static final String NAME = "annotations";

    /** Subfolder of a task for what was decided. */
    public static final String GOLD = "gold";

    private static final String JSON = ".json";

    /** Makes the path absolute. */
    public TaskFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * @param place a project's folder, or one of recordings
     * @return its folder of tasks
     */
    public static TaskFolder in(Path place) {
        return new TaskFolder(place.resolve(NAME));
    }

    /**
     * @return names of the tasks, sorted
     * @throws CorpusException where the folder can't be read
     */
    public List<String> tasks() throws CorpusException {
        return Files.isDirectory(folder) ? list(folder).stream().filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(JSON)).map(name -> name.substring(0, name.length() - JSON.length())).sorted().toList()
                : List.of();
    }

    /**
     * @param name name of a task
     * @return the task
     * @throws CorpusException where there is none of that name, naming those there are, or its file can't be read
     */
    public AnnotationTask read(String name) throws CorpusException {
        AnnotationTask.checkName(name, "a task");
        Path file = folder.resolve(name + JSON);
        if (!Files.isRegularFile(file)) {
            List<String> others = tasks();
            String there = Files.isDirectory(folder.resolve(name)) ? " Its folder is there, so it was copied only in part: copy " + name
                    + JSON
                    + " beside it, too." : "";
            throw new CorpusException("There is no task '" + name + "' in " + folder + "; there "
                    + (others.isEmpty() ? "is none yet: 'sparsha annotate new' makes one." : "are: " + String.join(", ", others) + ".")
                    + there);
        }
        return TaskJson.read(file, name);
    }

    /**
     * Makes a new task.
     *
     * @param task the task
     * @throws CorpusException where there is one of its name already, or the folder can't be written
     */
    public void create(AnnotationTask task) throws CorpusException {
        AnnotationTask.checkName(task.name(), "a task");
        for (String who : task.annotators()) {
            task.checkAnnotator(who);
        }
        Path file = folder.resolve(task.name() + JSON);
        if (Files.exists(file)) {
            throw new CorpusException("There is a task '" + task.name() + "' already: choose another name, or change " + file + ".");
        }
        AtomicFiles.writeText(file, TaskJson.text(task));
    }

    /**
     * @param task name of a task
     * @param who an annotator
     * @return the folder of that person's files; may not be there yet
     */
    public Path of(String task, String who) {
        return folder.resolve(task).resolve(who);
    }

    /**
     * @param task name of a task
     * @return the folder of what was decided; may not be there yet
     */
    public Path gold(String task) {
        return folder.resolve(task).resolve(GOLD);
    }

    /**
     * @param task name of a task
     * @return who has files there, sorted
     * @throws CorpusException where the folder can't be read
     */
    public List<String> people(String task) throws CorpusException {
        Path all = folder.resolve(task);
        return Files.isDirectory(all) ? list(all).stream().filter(Files::isDirectory).map(one -> one.getFileName().toString())
                .filter(name -> !name.equals(GOLD) && !name.startsWith(".")).sorted().toList() : List.of();
    }

    /**
     * @param task name of a task
     * @return who decided something there, sorted
     * @throws CorpusException where the folder can't be read
     */
    public List<String> deciders(String task) throws CorpusException {
        return Files.isDirectory(gold(task)) ? list(gold(task)).stream().filter(Files::isDirectory)
                .map(one -> one.getFileName().toString()).sorted().toList() : List.of();
    }

    /**
     * @param who name of a person
     * @throws CorpusException where it can't be the name of a folder
     */
    public static void checkName(String who) throws CorpusException {
        AnnotationTask.checkName(who, "a person");
    }

    private static List<Path> list(Path folder) throws CorpusException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException e) {
            throw new CorpusException("The folder " + folder + " can't be read (" + AtomicFiles.reason(e) + "): ask for the right to.", e);
        }
    }
}
