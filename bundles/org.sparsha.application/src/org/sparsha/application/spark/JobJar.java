/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/** Where the job for Spark lies. It isn't part of the product's download, since it holds our classes a second time. */
public final class JobJar {

    /** Environment variable with the path of the job. */
    public static final String VARIABLE = "SPARSHA_CLUSTER_JOB";

    /** Names in its manifest the program that runs a job. */
    static final String EVALUATE = "Main-Class";
    /** Names in its manifest the program that mirrors a corpus. */
    static final String MIRROR = "Sparsha-Mirror";
    /** Names in its manifest the program that writes and reads runs as Parquet. */
    static final String PARQUET = "Sparsha-Parquet";

    /** Its place in an installed product. */
    private static final Path INSTALLED = Path.of("cluster", "sparsha-cluster-job.jar");

    private JobJar() {
    }

    /**
     * Finds the job.
     *
     * @param named the file that the user names
     * @param variable the value of {@value #VARIABLE}; nothing where it isn't set
     * @param installation folder of the product
     * @return the file
     * @throws CorpusException where there is none, with what to do
     */
    public static Path find(Optional<Path> named, Optional<String> variable, Path installation) throws CorpusException {
        Path jar = named.or(() -> variable.filter(value -> !value.isBlank()).map(Path::of)).orElse(installation.resolve(INSTALLED));
        if (!Files.isRegularFile(jar)) {
            throw new CorpusException("The job for Spark isn't at " + jar + ": build it from the sources with releng/build/cluster-job, "
                    + "or name it with --job or " + VARIABLE + ".");
        }
        return jar;
    }

    /** The class that the job's manifest names for a program: {@code Main-Class}, or one for storage systems. */
    static String program(Path jar, String attribute) throws CorpusException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(attribute);
            if (name == null) {
                throw new CorpusException(jar + " is no job for Spark of this release: its manifest has no " + attribute
                        + ". Build it again.");
            }
            return name;
        } catch (IOException e) {
            throw new CorpusException("The job " + jar + " can't be read (" + AtomicFiles.reason(e) + "): build it again.", e);
        }
    }
}
