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
import org.sparsha.corpus.project.ProjectFolder;

/**
 * What a project's files are like: where it is another one than before, somebody has changed the project. A run that goes on doesn't change
 * it, one that begins or ends does.
 *
 * @param text names, sizes and times
 */
public record ProjectMark(String text) {

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
            project.read().parts().forEach(part -> append(all, project.folder().resolve(part.path())));
        } catch (CorpusException e) {
            all.append(e.getMessage()).append('\n');
        }
        TreeSet<Path> folders = new TreeSet<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(project.runs(), Files::isDirectory)) {
            inside.forEach(folders::add);
        } catch (IOException e) {
            System.getLogger(ProjectMark.class.getName()).log(System.Logger.Level.DEBUG, "No runs", e);
        }
        for (Path folder : folders) {
            all.append(folder).append('\n');
            List.of("run.json", "summary.json").forEach(name -> append(all, folder.resolve(name)));
        }
        return new ProjectMark(all.toString());
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
