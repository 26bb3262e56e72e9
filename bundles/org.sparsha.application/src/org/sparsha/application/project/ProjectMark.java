/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.manifest.SetValues;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.task.AnswerHistory;

/**
 * What a project's files are like: where it is another one than before, somebody has changed the project. A run that goes on doesn't change
 * it, one that begins or ends does; so does somebody's labelling when it ends, not each answer.
 *
 * @param text names, sizes and times
 */
public record ProjectMark(String text) {

    private static final String SUMMARY = "summary.json";

    /**
     * Looks at the files; none is read but the project's own.
     *
     * @param project the project
     * @return its mark now
     */
    public static ProjectMark of(ProjectFolder project) {
        StringBuilder all = new StringBuilder();
        append(all, project.folder().resolve(Projects.FILE_NAME));
        try {
            project.read().parts().forEach(part -> {
                append(all, project.folder().resolve(part.path()));
                append(all, SetValues.file(project.folder().resolve(part.path())));
            });
        } catch (CorpusException e) {
            all.append(e.getMessage()).append('\n');
        }
        for (Path folder : folders(project.runs())) {
            all.append(folder).append('\n');
            List.of("run.json", SUMMARY).forEach(name -> append(all, folder.resolve(name)));
            // Its last file is there before the process lets go of it, and until then it is at work for everybody else.
            if (Files.exists(folder.resolve(SUMMARY))) {
                all.append(SavedRun.isWritten(folder)).append('\n');
            }
        }
        for (Path task : folders(project.folder().resolve("annotations"))) {
            folders(task).forEach(person -> append(all, person.resolve(AnswerHistory.LABELS)));
        }
        return new ProjectMark(all.toString());
    }

    private static TreeSet<Path> folders(Path place) {
        TreeSet<Path> folders = new TreeSet<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(place, Files::isDirectory)) {
            inside.forEach(folders::add);
        } catch (IOException e) {
            System.getLogger(ProjectMark.class.getName()).log(System.Logger.Level.DEBUG, "No folder " + place, e);
        }
        return folders;
    }

    private static void append(StringBuilder all, Path file) {
        all.append(file);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            all.append('\t').append(attributes.size()).append('\t').append(attributes.lastModifiedTime());
        } catch (IOException e) {
            all.append("\tmissing");
        }
        all.append('\n');
    }
}
