/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures of others off the jars in the {@code plugins} folders of assembled products: the JVM takes no class of a signed
 * jar into its archive of classes, and nobody verifies them once p2 has installed the jar. What is in the jars stays as it is. The update
 * site keeps the signed jars.
 *
 * <p>{@code java StripSignatures.java FOLDER}
 */
final class StripSignatures {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");

    private StripSignatures() {
    }

    public static void main(String[] arguments) throws IOException {
        int[] stripped = {0};
        Files.walkFileTree(Path.of(arguments[0]), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path folder = file.getParent().getFileName();
                if (folder.toString().equals("plugins") && file.toString().endsWith(".jar") && strip(file)) {
                    stripped[0]++;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        System.out.println("signatures taken off " + stripped[0] + " jars");
    }

    private static boolean strip(Path jar) throws IOException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        FileTime changed = Files.getLastModifiedTime(jar);
        try (ZipFile signed = new ZipFile(jar.toFile())) {
            if (signed.stream().noneMatch(entry -> isSignature(entry.getName()))) {
                return false;
            }
            try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (ZipEntry entry : Collections.list(signed.entries())) {
                    if (!isSignature(entry.getName())) {
                        copy(signed, entry, out);
                    }
                }
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, changed);
        return true;
    }

    private static void copy(ZipFile signed, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        try (InputStream in = signed.getInputStream(entry)) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                out.write(withoutDigests(in));
            } else {
                in.transferTo(out);
            }
        }
        out.closeEntry();
    }

    /** The manifest's main part; each other part holds the digest of an entry. */
    private static byte[] withoutDigests(InputStream in) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getEntries().values().removeIf(attributes -> {
            attributes.keySet().removeIf(name -> name.toString().toUpperCase(Locale.ROOT).endsWith("-DIGEST"));
            return attributes.isEmpty();
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static boolean isSignature(String name) {
        return SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }
}
