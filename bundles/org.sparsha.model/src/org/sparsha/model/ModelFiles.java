/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a model lie. Nothing outside the folder is ever opened.
 *
 * @param folder the package's folder
 * @param graph the ONNX file
 * @param descriptor the written descriptor, where there is one
 */
record ModelFiles(Path folder, Path graph, Optional<Path> descriptor) {

    /** Where Optimum and the models for the web keep their graphs: below the folder of {@code config.json}. */
    private static final String SUBFOLDER = "onnx";

    static ModelFiles locate(Path path) throws ModelException {
        if (!Files.exists(path)) {
            throw new ModelException("There is no model at " + path + ". Give a folder with " + ModelDescriptor.FILE_NAME
                    + ", an ONNX file, or the id of an installed model ('list models').");
        }
        boolean isFolder = Files.isDirectory(path);
        Path graph = isFolder ? graphIn(path) : path;
        Path folder = packageOf(isFolder ? path : path.toAbsolutePath().getParent());
        Path descriptor = folder.resolve(ModelDescriptor.FILE_NAME);
        boolean described = Files.isRegularFile(descriptor) && (isFolder || graph.getFileName().toString().equals("model.onnx"));
        return new ModelFiles(folder, graph, described ? Optional.of(descriptor) : Optional.empty());
    }

    /** The folder of the descriptor: that of the graph, or the one above where the graph lies in a folder {@code onnx} of its own. */
    private static Path packageOf(Path folder) {
        Path above = folder.toAbsolutePath().normalize().getParent();
        boolean inside = above != null && folder.toAbsolutePath().normalize().endsWith(SUBFOLDER)
                && !Files.exists(folder.resolve("config.json")) && !Files.exists(folder.resolve(ModelDescriptor.FILE_NAME))
                && !Files.exists(folder.resolve("model.yaml"));
        return inside && (Files.isRegularFile(above.resolve("config.json"))
                || Files.isRegularFile(above.resolve(ModelDescriptor.FILE_NAME))) ? above : folder;
    }

    private static boolean holdsGraph(Path folder) throws ModelException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".onnx"));
        } catch (IOException e) {
            throw new ModelException("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Path graphIn(Path folder) throws ModelException {
        Path usual = folder.resolve("model.onnx");
        if (Files.exists(usual)) {
            return usual;
        }
        Path sub = folder.resolve(SUBFOLDER);
        if (Files.isDirectory(sub) && !holdsGraph(folder)) {
            return graphIn(sub);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> graphs = files.filter(file -> file.getFileName().toString().endsWith(".onnx")).sorted().toList();
            if (graphs.size() == 1) {
                return graphs.get(0);
            }
            throw new ModelException("The folder " + folder + " is not a model package: it holds "
                    + (graphs.isEmpty() ? "no ONNX file" : graphs.size() + " ONNX files and none is called model.onnx") + ".");
        } catch (IOException e) {
            throw new ModelException("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** A file of the package, refused where it would lie outside. */
    Path inside(String path) throws ModelException {
        try {
            Path file = folder.resolve(path).normalize();
            if (!Path.of(path).isAbsolute() && file.startsWith(folder.normalize()) && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath())) {
                return file;
            }
        } catch (InvalidPathException | IOException e) {
            throw new ModelException(this + " names the file '" + path + "', which cannot be opened.", e);
        }
        throw new ModelException(this + " names the file '" + path + "', which is not in its folder.");
    }

    @Override
    public String toString() {
        return "The model " + folder;
    }
}
