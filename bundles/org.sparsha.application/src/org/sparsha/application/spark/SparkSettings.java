/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How a job runs on Spark.
 *
 * @param master address of the master, such as {@code local[*]} or {@code spark://host:7077}
 * @param partitions number of tasks; nothing for one a batch
 * @param plugins jars with explainers and the like of others
 * @param conf further settings of Spark, name to value
 */
public record SparkSettings(String master, OptionalInt partitions, List<Path> plugins, Map<String, String> conf) {

    /** Second argument of the job where answers go to standard output. */
    public static final String PIPE = "-";
    /** Begins a line of standard output that holds an answer. */
    public static final String ANSWER = "answer ";
    /** Begins the line of standard output that says why the job failed. */
    public static final String FAILED = "failed ";
    /** The last line of standard output of a job that is done. */
    public static final String ENDED = "ended";

    /** System property with the number of tasks. */
    public static final String PARTITIONS = "spark.sparsha.partitions";

    /** What Spark opens to itself on Java 17 and later, as its own start scripts do. */
    private static final List<String> OPENED = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net",
            "java.nio", "java.util", "java.util.concurrent", "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs",
            "sun.security.action", "sun.util.calendar");

    /** Copies the collections. */
    public SparkSettings {
        plugins = List.copyOf(plugins);
        conf = Collections.unmodifiableMap(new LinkedHashMap<>(conf));
    }

    /**
     * Options of the Java process that is the application's driver.
     *
     * @param jobJar the job
     * @param jars folder of Spark's jars
     * @return the options, the main class and its arguments left out
     */
    List<String> javaOptions(Path jobJar, Path jars) {
        List<String> options = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("spark.master", master);
        all.put("spark.app.name", "sparsha cluster evaluate");
        all.put("spark.ui.enabled", "false");
        all.put("spark.log.level", "WARN");
        if (!master.startsWith("local") || !plugins.isEmpty()) {
            List<Path> sent = new ArrayList<>(plugins);
            if (!master.startsWith("local")) {
                sent.addFirst(jobJar);
            }
            all.put("spark.jars", sent.stream().map(jar -> jar.toAbsolutePath().toUri().toString()).collect(Collectors.joining(",")));
        }
        partitions.ifPresent(count -> all.put(PARTITIONS, Integer.toString(count)));
        all.putAll(conf);
        if (all.containsKey("spark.driver.memory")) {
            options.add("-Xmx" + all.get("spark.driver.memory"));
        }
        // Not G1: releases 25.0.0 to 25.0.2 of Java damage arrays that native code holds (JDK-8377811).
        options.addAll(List.of("-XX:+UseParallelGC", "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true", "-Djdk.reflect.useDirectMethodHandle=false",
                "-Dio.netty.tryReflectionSetAccessible=true"));
        OPENED.forEach(name -> options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        all.forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.addAll(List.of("-cp", jobJar + File.pathSeparator + jars + File.separator + "*"));
        return options;
    }
}
