/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.sparsha.application.cluster.RecordingFetch;

/** Any file system that Spark knows: local, HDFS, object stores whose connector is among Spark's jars. Thread-safe. */
final class Storage implements RecordingFetch {

    private final Configuration configuration;

    private Storage(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Storage as an executor reaches it, with the settings of its application. */
    static Storage ofExecutor() {
        return new Storage(SparkHadoopUtil.get().conf());
    }

    /** Storage as a driver without an application reaches it: settings are the process's properties, spark.hadoop.… among them. */
    static Storage ofProcess() {
        return new Storage(SparkHadoopUtil.get().newConfiguration(new SparkConf()));
    }

    Configuration configuration() {
        return configuration;
    }

    /** The file or folder at an address; a path without a scheme is one of this machine. */
    Path path(String address) {
        Path path = new Path(address);
        return path.toUri().getScheme() == null
                ? new Path("file", null, java.nio.file.Path.of(address).toAbsolutePath().normalize().toString()) : path;
    }

    FileStatus status(Path path) throws IOException {
        return system(path).getFileStatus(path);
    }

    boolean exists(Path path) throws IOException {
        return system(path).exists(path);
    }

    void remove(Path path) throws IOException {
        system(path).delete(path, true);
    }

    void createFile(Path path) throws IOException {
        system(path).create(path, true).close();
    }

    /** All files below a folder, sorted by path. Checksums and other hidden files are left out. */
    List<FileStatus> files(Path folder) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system(folder).listFiles(folder, true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            if (!file.getPath().getName().startsWith(".")) {
                files.add(file);
            }
        }
        files.sort(java.util.Comparator.comparing(FileStatus::getPath));
        return files;
    }

    InputStream open(Path path) throws IOException {
        return system(path).open(path);
    }

    @Override
    public void fetch(String address, java.nio.file.Path to) throws IOException {
        try (InputStream in = open(new Path(address))) {
            Files.copy(in, to);
        } catch (IllegalArgumentException e) { // a name that isn't an address
            throw new IOException(e.getMessage(), e);
        }
    }

    private FileSystem system(Path path) throws IOException {
        return FileSystem.get(path.toUri(), configuration); // kept and shared by Hadoop
    }
}
