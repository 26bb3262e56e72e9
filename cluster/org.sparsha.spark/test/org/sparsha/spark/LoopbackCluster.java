/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real standalone master with workers of one core each, as processes of their own, on this machine's loopback address. */
final class LoopbackCluster implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final List<Process> processes = new ArrayList<>();
    private final Path sparkHome;
    private final String master;

    LoopbackCluster(Path sparkHome, Path work, int workers) throws Exception {
        this.sparkHome = sparkHome;
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        this.master = "spark://127.0.0.1:" + port;
        try {
            start("Starting Spark master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", Integer.toString(port),
                    "--webui-port", "0");
            for (int i = 0; i < workers; i++) {
                start("Successfully registered with master", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                        "--memory", "1g", "--webui-port", "0", "--work-dir", work.resolve("worker" + i).toString(), master);
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    String master() {
        return master;
    }

    /** The executors that run at this moment. */
    List<ProcessHandle> executors() {
        return processes.stream().flatMap(process -> process.toHandle().descendants())
                .filter(process -> process.info().commandLine().or(() -> process.info().command()).isPresent()).toList();
    }

    private void start(String ready, String... call) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp", sparkHome.resolve("jars") + "/*"));
        command.addAll(List.of(call));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", sparkHome.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // as Spark's own start scripts do
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        processes.add(process);
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> watch(process, ready, said));
        String line = said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!line.contains(ready)) {
            throw new IOException(call[0] + " ended: " + line);
        }
    }

    /** Reads all that a process says, so that it is never held up. */
    private static void watch(Process process, String ready, CompletableFuture<String> said) {
        StringBuilder before = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(ready)) {
                    said.complete(line);
                }
                before.append(said.isDone() ? "" : line + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            said.complete(before.toString());
        }
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly));
        processes.forEach(process -> process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }
}
