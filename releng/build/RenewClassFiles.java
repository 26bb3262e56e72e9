/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Brings class files of libraries in the {@code plugins} folders of assembled products to the version of Java 8, with the stack maps that
 * belong to it: the JVM takes none older than Java 6 into its archive of classes and verifies them in its slow way at every start. The
 * instructions stay as they are. The update site keeps the libraries as published.
 *
 * <p>{@code java -cp ASM RenewClassFiles.java FOLDER NAME...}: jars whose names begin with NAME and an underscore
 */
final class RenewClassFiles {

    private static final int LEAST = Opcodes.V1_6;
    private static final int MAJOR = 7;

    private RenewClassFiles() {
    }

    public static void main(String[] arguments) throws IOException {
        List<String> names = List.of(arguments).subList(1, arguments.length);
        int[] renewed = {0};
        Files.walkFileTree(Path.of(arguments[0]), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (file.getParent().getFileName().toString().equals("plugins") && name.endsWith(".jar")
                        && names.stream().anyMatch(wanted -> name.startsWith(wanted + "_"))) {
                    renewed[0] += renew(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        System.out.println(renewed[0] + " class files renewed");
    }

    /** The number of class files renewed in a jar. */
    private static int renew(Path jar) throws IOException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        FileTime changed = Files.getLastModifiedTime(jar);
        int renewed = 0;
        try (ZipFile old = new ZipFile(jar.toFile());
                URLClassLoader types = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                byte[] bytes;
                try (InputStream in = old.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                if (isOld(entry.getName(), bytes)) {
                    bytes = renewed(bytes, types);
                    renewed++;
                }
                out.write(bytes);
                out.closeEntry();
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, changed);
        return renewed;
    }

    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && bytes.length > MAJOR && bytes[MAJOR] < LEAST;
    }

    private static byte[] renewed(byte[] bytes, ClassLoader types) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return types;
            }
        };
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                return new JSRInlinerAdapter(method, access, name, descriptor, signature, exceptions);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
