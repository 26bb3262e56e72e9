/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/**
 * What the public and protected types and members of some sources look like from outside: one line each, without names of parameters,
 * bodies, annotations or comments. Sources are only parsed, so nothing need be compiled before.
 */
final class ApiSignatures {

    private final SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
    private final SortedSet<String> mentioned = new TreeSet<>();

    private ApiSignatures() {
    }

    /** Reads Java files, each into the lines of its package. */
    static ApiSignatures of(List<Path> sources) {
        ApiSignatures signatures = new ApiSignatures();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(
                    sources));
            for (CompilationUnitTree unit : task.parse()) {
                signatures.read(unit);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return signatures;
    }

    /** Returns package to lines. */
    SortedMap<String, SortedSet<String>> lines() {
        return lines;
    }

    /** Returns the full names of the imported types that signatures mention. */
    SortedSet<String> mentioned() {
        return mentioned;
    }

    private void read(CompilationUnitTree unit) {
        if (unit.getPackageName() == null) {
            return;
        }
        String name = unit.getPackageName().toString();
        Map<String, String> imports = new HashMap<>();
        for (ImportTree each : unit.getImports()) {
            String full = each.getQualifiedIdentifier().toString();
            imports.put(full.substring(full.lastIndexOf('.') + 1), full);
        }
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree known) {
                type(name, "", known, false, imports);
            }
        }
    }

    private void type(String packageName, String outer, ClassTree type, boolean inInterface, Map<String, String> imports) {
        Set<Modifier> modifiers = type.getModifiers().getFlags();
        if (!isVisible(modifiers, inInterface)) {
            return;
        }
        String name = outer + type.getSimpleName();
        List<Tree> parts = new ArrayList<>(type.getTypeParameters());
        StringBuilder header = new StringBuilder(modifiers(modifiers)).append(type.getKind().name().toLowerCase(java.util.Locale.ROOT))
                .append(' ').append(name).append(joined("<", type.getTypeParameters(), ">"));
        if (type.getKind() == Tree.Kind.RECORD) {
            List<VariableTree> components = type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC)).toList();
            header.append('(').append(components.stream().map(field -> field.getType() + " " + field.getName())
                    .collect(Collectors.joining(", "))).append(')');
            components.forEach(field -> parts.add(field.getType()));
        }
        if (type.getExtendsClause() != null) {
            header.append(" extends ").append(type.getExtendsClause());
            parts.add(type.getExtendsClause());
        }
        header.append(joined(" implements ", type.getImplementsClause(), "")).append(joined(" permits ", type.getPermitsClause(), ""));
        parts.addAll(type.getImplementsClause());
        SortedSet<String> found = lines.computeIfAbsent(packageName, any -> new TreeSet<>());
        found.add(header.toString().replaceAll("\\s+", " "));
        mention(parts, imports);
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
        for (Tree member : type.getMembers()) {
            switch (member) {
                case ClassTree nested -> type(packageName, name + ".", nested, isInterface, imports);
                case MethodTree method when isVisible(method.getModifiers().getFlags(), isInterface) ->
                    found.add(method(name, isInterface, method, imports));
                case VariableTree field when isVisible(field.getModifiers().getFlags(), isInterface) -> {
                    found.add(name + ": " + modifiers(field.getModifiers().getFlags()) + field.getType() + " " + field.getName());
                    mention(List.of(field.getType()), imports);
                }
                default -> { }
            }
        }
    }

    private String method(String owner, boolean inInterface, MethodTree method, Map<String, String> imports) {
        List<Tree> parts = new ArrayList<>(method.getTypeParameters());
        parts.addAll(method.getThrows());
        method.getParameters().forEach(parameter -> parts.add(parameter.getType()));
        if (method.getReturnType() != null) {
            parts.add(method.getReturnType());
        }
        mention(parts, imports);
        boolean isAbstract = inInterface && method.getBody() == null;
        String parameters = method.getParameters().stream().map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(", "));
        return (owner + ": " + (isAbstract ? "abstract " : "") + modifiers(method.getModifiers().getFlags())
                + joined("<", method.getTypeParameters(), "> ") + (method.getReturnType() == null ? "" : method.getReturnType() + " ")
                + method.getName() + "(" + parameters + ")" + joined(" throws ", method.getThrows(), "")).replaceAll("\\s+", " ");
    }

    private void mention(List<Tree> parts, Map<String, String> imports) {
        for (Tree part : parts) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                    if (imports.containsKey(identifier.getName().toString())) {
                        mentioned.add(imports.get(identifier.getName().toString()));
                    }
                    return null;
                }
            }.scan(part, null);
        }
    }

    private static boolean isVisible(Set<Modifier> modifiers, boolean inInterface) {
        return inInterface && !modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED);
    }

    private static String modifiers(Set<Modifier> modifiers) {
        return modifiers.stream().filter(modifier -> modifier != Modifier.SYNCHRONIZED && modifier != Modifier.NATIVE)
                .map(modifier -> modifier + " ").sorted().collect(Collectors.joining());
    }

    private static String joined(String before, List<? extends Tree> trees, String after) {
        return trees == null || trees.isEmpty() ? ""
                : before + trees.stream().map(Tree::toString).collect(Collectors.joining(", ")) + after;
    }
}
