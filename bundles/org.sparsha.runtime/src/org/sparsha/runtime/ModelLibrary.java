/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.sparsha.features.RecipeSource;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;

/**
 * The models that are installed: those that ship with the product and the user's own. A model is named by its id, its folder or its ONNX
 * file. Thread-safe; looks at the folders anew at each call.
 */
public final class ModelLibrary {

    /** The model used where none is named, when it is installed; else the first. */
    public static final String DEFAULT_MODEL = "emodb-default";

    /**
     * An installed model.
     *
     * @param descriptor what its package says; empty where it can't be read
     * @param folder its folder
     * @param problem why it can't be used; empty where it can, as far as is known without opening it
     */
    public record Entry(Optional<ModelDescriptor> descriptor, Path folder, String problem) {
        /** @return its id, or its folder's name where that isn't known */
        public String id() {
            return descriptor.map(ModelDescriptor::id).orElse(String.valueOf(folder.getFileName()));
        }
    }

    /**
     * A model that a plug-in brings along.
     *
     * @param id its id, as the plug-in says
     * @param bundle symbolic name of the plug-in
     * @param folder its package; empty where the plug-in hasn't what it says
     * @param problem why it can't be used, without its full stop; empty where nothing is known against it
     */
    record Contributed(String id, String bundle, Optional<Path> folder, String problem) {
    }

    private final List<Path> folders;
    private final Supplier<List<Contributed>> contributed;
    private final ModelLoader loader;

    /**
     * @param folders folders whose subfolders are model packages, the most important first; they need not exist
     * @param contributed gives the models of plug-ins, asked at each call
     * @param recipes where the recipes that models name come from
     */
    ModelLibrary(List<Path> folders, Supplier<List<Contributed>> contributed, RecipeSource recipes) {
        this.folders = List.copyOf(folders);
        this.contributed = contributed;
        this.loader = new ModelLoader(recipes);
    }

    /**
     * What names a model on a command line in any folder, window and command line alike: its id, or its path where it was given as one.
     *
     * @param given what it was chosen by; empty for the default model
     * @param opened the model
     * @return the word
     */
    public static String word(String given, Model opened) {
        return given.isEmpty() ? opened.descriptor().id()
                : Files.exists(Path.of(given)) ? Path.of(given).toAbsolutePath().normalize().toString() : given;
    }

    /** @return opens packages with the recipes that are installed */
    public ModelLoader loader() {
        return loader;
    }

    /** @return folders whose subfolders are model packages */
    public List<Path> folders() {
        return folders;
    }

    /** @return all installed models, the default first, and what lies among them and isn't one, with the reason */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> packages = Files.list(folder)) {
                packages.filter(ModelLibrary::isMeant).sorted()
                        .forEach(path -> entries.add(entry(path)));
            } catch (IOException e) {
                entries.add(new Entry(Optional.empty(), folder, folder + " cannot be read: " + e.getMessage() + "."));
            }
        }
        contributed.get().stream().map(ModelLibrary::entry).forEach(entries::add);
        entries.sort(java.util.Comparator.comparing(entry -> !entry.id().equals(DEFAULT_MODEL)));
        return entries;
    }

    /** Whether a folder is there to be a model: what training has under way and hidden folders are not. */
    private static boolean isMeant(Path path) {
        String name = path.getFileName().toString();
        return Files.isDirectory(path) && !name.startsWith(".") && !name.endsWith(".training");
    }

    private static Entry entry(Contributed model) {
        if (model.folder().isEmpty()) {
            return new Entry(Optional.empty(), Path.of(model.id()), model.problem() + ". Update or uninstall that plug-in.");
        }
        Entry entry = entry(model.folder().get());
        return entry.descriptor().isEmpty() || entry.id().equals(model.id()) ? entry : new Entry(Optional.empty(), model.folder().get(),
                "the plug-in " + model.bundle() + " calls its model '" + model.id() + "', which calls itself '" + entry.id()
                        + "'. Update or uninstall that plug-in.");
    }

    private static Entry entry(Path folder) {
        if (!Files.isRegularFile(folder.resolve(ModelDescriptor.FILE_NAME))) {
            return new Entry(Optional.empty(), folder, folder + " has no " + ModelDescriptor.FILE_NAME + ", so that nothing is known of it "
                    + "before it is opened. Write one (docs/models.md says how); a Hugging Face or audonnx folder opens by its path.");
        }
        try {
            return new Entry(Optional.of(ModelLoader.describe(folder)), folder, "");
        } catch (ModelException e) {
            return new Entry(Optional.empty(), folder, e.getMessage());
        }
    }

    /**
     * Opens a model.
     *
     * @param name an id, a folder or an ONNX file; empty for the default
     * @return the model; to be closed by the caller
     * @throws ModelException where there is none of that name, or it can't be opened
     */
    public Model open(Optional<String> name) throws ModelException {
        return loader.open(path(name));
    }

    /**
     * Takes the digest of a model's graph without opening it.
     *
     * @param name an id, a folder or an ONNX file
     * @return its SHA-256; nothing where there is no such model any more, or it can't be read
     */
    public Optional<String> sha256(String name) {
        try {
            return Optional.of(ModelLoader.sha256(path(Optional.of(name))));
        } catch (ModelException e) {
            System.getLogger(ModelLibrary.class.getName()).log(System.Logger.Level.DEBUG, "No digest of " + name, e);
            return Optional.empty();
        }
    }

    /**
     * Finds a model without opening it.
     *
     * @param name an id, a folder or an ONNX file; empty for the default
     * @return its folder, or its ONNX file
     * @throws ModelException where there is none of that name
     */
    public Path path(Optional<String> name) throws ModelException {
        List<Entry> entries = entries();
        if (name.isEmpty()) {
            for (Entry entry : entries) {
                if (entry.descriptor().isPresent()) {
                    return entry.folder();
                }
            }
            throw new ModelException("No model is installed. Name one: a folder with " + ModelDescriptor.FILE_NAME + ", or an ONNX file.");
        }
        for (Entry entry : entries) {
            if (entry.id().equals(name.get())) {
                return entry.folder();
            }
        }
        try {
            Path path = Path.of(name.get());
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            System.getLogger(ModelLibrary.class.getName()).log(System.Logger.Level.DEBUG, "Not a path", e);
        }
        throw new ModelException("There is no model '" + name.get() + "': no installed model has that id ("
                + String.join(", ", entries.stream().map(Entry::id).toList()) + "), and no folder or ONNX file lies there.");
    }
}
