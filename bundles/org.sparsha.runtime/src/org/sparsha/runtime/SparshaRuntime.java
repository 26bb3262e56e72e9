/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.FrameworkUtil;
import org.sparsha.application.contributions.ContributedRecipes;
import org.sparsha.application.contributions.ContributedSchemes;
import org.sparsha.audio.SoundReader;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ExplanationRunner;

/**
 * What an application needs to work: contributions, models, threads, the runner. Made once by the application and handed on; to be closed
 * with it. Thread-safe.
 */
public final class SparshaRuntime implements AutoCloseable {

    private final ExtensionCatalog catalog;
    private final Corpora corpora;
    private final ModelLibrary models;
    private final Workers workers;
    private final ExplanationRunner runner;
    private final ForeignCalls calls;
    private final ExitWitness witness;

    /**
     * @param registry the extension registry
     * @param modelFolders folders whose subfolders are model packages
     * @param threads number of working threads, at least 1
     */
    public SparshaRuntime(IExtensionRegistry registry, List<Path> modelFolders, int threads) {
        this(() -> registry, modelFolders, new Workers(threads), List::of);
    }

    private SparshaRuntime(Supplier<IExtensionRegistry> registry, List<Path> modelFolders, Workers workers,
            Supplier<List<BrokenContribution>> plugins) {
        this.calls = new ForeignCalls();
        this.witness = new ExitWitness(calls, System.err);
        this.catalog = new ExtensionCatalog(registry, calls, plugins);
        this.corpora = ContributedSchemes.corpora(catalog);
        this.models = new ModelLibrary(modelFolders, FrameworkBundles.areThere() ? new ContributedModels(registry)
                : List::of, new ContributedRecipes(catalog));
        this.workers = workers;
        this.runner = new ExplanationRunner(catalog, workers.executor());
    }

    /**
     * The usual runtime of an installed product: its own models, the user's models in {@code ~/.sparsha/models}, all contributions.
     *
     * @param registry gives the extension registry, the same each time; asked when contributions are first wanted, so that a call without
     *         any needn't read it
     * @param installFolder where the product lies
     * @param workers the working threads; closed with the runtime
     * @return the runtime; to be closed by the caller
     */
    public static SparshaRuntime installed(Supplier<IExtensionRegistry> registry, Path installFolder, Workers workers) {
        List<Path> folders = new ArrayList<>();
        folders.add(installFolder.resolve("models"));
        folders.add(Path.of(System.getProperty("user.home", ".")).resolve(".sparsha").resolve("models"));
        return new SparshaRuntime(registry, folders, workers, () -> brokenPlugins(installFolder));
    }

    private static List<BrokenContribution> brokenPlugins(Path installFolder) {
        List<BrokenContribution> broken = DamagedPlugins.in(installFolder);
        // without the framework there are no plug-ins of others
        Optional.ofNullable(FrameworkUtil.getBundle(SparshaRuntime.class))
                .ifPresent(bundle -> broken.addAll(UnresolvedPlugins.in(bundle.getBundleContext())));
        return broken;
    }

    /** @return all contributions */
    public ExtensionCatalog catalog() {
        return catalog;
    }

    /** @return reads sound files of every kind there is */
    public SoundReader sounds() {
        return corpora.reader();
    }

    /** @return opens corpora of every label scheme there is */
    public Corpora corpora() {
        return corpora;
    }

    /** @return calls what belongs to somebody else, so that whoever ends the program in such a call is named */
    public ForeignCalls calls() {
        return calls;
    }

    /** @return all installed models */
    public ModelLibrary models() {
        return models;
    }

    /** @return the working threads */
    public Workers workers() {
        return workers;
    }

    /** @return what makes explanations */
    public ExplanationRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        workers.close();
        witness.close();
    }
}
