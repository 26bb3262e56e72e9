/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

import org.apache.spark.SparkConf;
import org.sparsha.corpus.CorpusException;

/** Which Java the job may run on. */
final class JavaRules {

    private static final int OLDEST = 21;
    private static final int BANNED = 25;
    private static final int MENDED = 3;
    private static final String EXECUTORS = "spark.executor.extraJavaOptions";

    private JavaRules() {
    }

    /** Refuses what is too old, and releases that can damage arrays held by native code with the collector that is in use. */
    static void check(Runtime.Version version) throws CorpusException {
        boolean g1 = ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName)
                .anyMatch(name -> name.startsWith("G1 "));
        check(version, g1);
    }

    static void check(Runtime.Version version, boolean g1) throws CorpusException {
        if (version.feature() < OLDEST) {
            throw new CorpusException("This process runs on Java " + version + "; the job needs Java 21 or newer, on every machine.");
        }
        if (g1 && version.feature() == BANNED && version.interim() == 0 && version.update() < MENDED) {
            throw new CorpusException("Java " + version + " with the collector G1 can damage results (JDK-8377811): use 25.0.3 or newer, "
                    + "or add -XX:+UseParallelGC to the Java options of driver and executors.");
        }
    }

    /** Has executors use another collector, where whoever starts the job names none. */
    static void forExecutors(SparkConf conf) {
        String given = conf.get(EXECUTORS, "");
        String collector = given.contains("-XX:+Use") ? "" : " -XX:+UseParallelGC";
        conf.set(EXECUTORS, (given + collector + " -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED"
                + " --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true").strip());
    }
}
