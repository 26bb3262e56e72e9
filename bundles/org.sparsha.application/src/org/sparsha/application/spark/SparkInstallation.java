/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.corpus.CorpusException;

/**
 * The jars of an Apache Spark.
 *
 * @param jars their folder
 * @param version its release, such as {@code 4.2.0}
 */
public record SparkInstallation(Path jars, String version) {

    /** The release that the job is built and tested with; any of the same major version will do. */
    public static final String TESTED = "4.2.0";

    private static final Pattern CORE = Pattern.compile("spark-core_(\\d+\\.\\d+)-((\\d+)\\.[\\w.-]+)\\.jar");

    /**
     * Finds Spark.
     *
     * @param named a folder that the user names: Spark's own, or one of jars; nothing to look where {@code SPARK_HOME} says
     * @param sparkHome the value of {@code SPARK_HOME}; nothing where it isn't set
     * @return the installation
     * @throws CorpusException where there is none, or one that doesn't fit, with what to do
     */
    public static SparkInstallation find(Optional<Path> named, Optional<String> sparkHome) throws CorpusException {
        Path folder = named.or(() -> sparkHome.filter(home -> !home.isBlank()).map(Path::of)).orElseThrow(() -> new CorpusException(
                "Apache Spark isn't here: unpack a release 4 of Spark and set SPARK_HOME, or name its folder, or one with its jars, with "
                        + "--spark FOLDER. With Maven: mvn dependency:copy-dependencies of org.apache.spark:spark-sql_2.13:" + TESTED
                        + " (docs/cluster.md has the lines)."));
        Path jars = Files.isDirectory(folder.resolve("jars")) ? folder.resolve("jars") : folder;
        try (Stream<Path> files = Files.list(jars)) {
            Optional<Matcher> core = files.map(file -> CORE.matcher(file.getFileName().toString())).filter(Matcher::matches).findFirst();
            if (core.isEmpty()) {
                throw new CorpusException(jars + " has no spark-core_2.13 jar: name Spark's own folder, or one with all of its jars.");
            }
            if (!core.get().group(1).equals("2.13") || !core.get().group(3).equals("4")) {
                throw new CorpusException(jars + " has Spark " + core.get().group(2) + " for Scala " + core.get().group(1)
                        + "; the job needs Spark 4 for Scala 2.13, such as " + TESTED + ".");
            }
            return new SparkInstallation(jars, core.get().group(2));
        } catch (IOException e) {
            throw new CorpusException("There is no folder " + jars + " of Spark that can be read: correct --spark or SPARK_HOME.", e);
        }
    }
}
