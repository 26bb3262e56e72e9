/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The catalogue of a site decides what is offered, and finds an explainer that isn't here; from a folder, a zip and an address. */
class CatalogueTest {

    private static final String NAME = "com.example.catalogued";

    @TempDir
    private Path folder;
    private Product product;
    private Path site;

    @BeforeEach
    void publish() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        site = folder.resolve("site");
        Path jars = Files.createDirectories(folder.resolve("jars"));
        String adds = "<plugin><extension point='org.sparsha.explain.explainers'><explainer id='example.later' class='none.Such'/>"
                + "</extension></plugin>";
        new MadePlugin(NAME, List.of("org.sparsha.explain"), adds).pack(jars, "1.0.0", folder, List.of());
        new MadePlugin(NAME, List.of("org.sparsha.explain;bundle-version=\"[9.0.0,10.0.0)\""), adds).pack(jars, "2.0.0", folder, List.of());
        new MadePlugin(NAME + ".new", List.of("org.sparsha.explain;bundle-version=\"[9.0.0,10.0.0)\""), "<plugin/>").pack(jars, "1.0.0",
                folder, List.of());
        fine("plugin", "key", "Acme <plugins@acme.example>", "--out", folder.resolve("key.asc").toString());
        fine("plugin", "publish", jars.toString(), "--out", site.toString(), "--sign", folder.resolve("key.asc").toString());
    }

    @Test
    void theNewestVersionThatFitsIsOfferedAndInstalled() throws Exception {
        String offered = fine("plugin", "search", "--from", site.toString()).out();
        assertTrue(offered.matches("(?s).*" + NAME + " +1\\.0\\.0 .*") && offered.contains("explainer 1"), offered);
        assertFalse(offered.contains("2.0.0"), offered);
        assertTrue(offered.contains("It needs bundle org.sparsha.explain [9.0.0,10.0.0) (here 0.1.0"), offered);
        String check = fine("plugin", "check", NAME, "--from", site.toString()).out();
        assertTrue(check.contains("+ " + NAME + " 1.0.0") && check.contains("signed by Acme"), check);
        Product.Run unfit = run("plugin", "install", NAME + ".new", "--from", site.toString(), "--trust");
        assertEquals(2, unfit.exitCode(), unfit::err);
        assertTrue(unfit.err().contains("fits this program. It needs bundle org.sparsha.explain [9.0.0,10.0.0)"), unfit::err);
        fine("plugin", "install", NAME, "--from", site.toString(), "--trust");
        assertTrue(fine("plugin", "list").out().contains("1.0.0"));
    }

    @Test
    void aChangedCatalogueIsRefused() throws Exception {
        Path file = site.resolve("catalogue.json");
        Files.writeString(file, Files.readString(file).replace("[9.0.0,10.0.0)", "[0.0.0,10.0.0)"));
        Product.Run run = run("plugin", "search", "--from", site.toString());
        assertEquals(2, run.exitCode(), run::out);
        assertTrue(run.err().contains("isn't what its maker has signed"), run::err);
    }

    @Test
    void anExplainerThatIsNotHereIsFoundInAZipThatWasLookedAt() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        Product.Run before = run("explain", clip.toString(), "--explainer", "example.later");
        assertTrue(before.err().contains("There is no explainer 'example.later'") && !before.err().contains(NAME), before::err);
        Path zip = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zipped.putNextEntry(new ZipEntry(site.relativize(file).toString()));
                Files.copy(file, zipped);
            }
        }
        fine("plugin", "search", "--from", zip.toString());
        Product.Run after = run("explain", clip.toString(), "--explainer", "example.later");
        assertEquals(2, after.exitCode(), after::err);
        assertTrue(after.err().contains("has it: 'sparsha plugin install " + NAME + " --from " + zip), after::err);
    }

    @Test
    void anAddressIsAskedOnlyWhenItIsNamed() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there && !exchange.getRequestMethod().equals("HEAD") ? Files.size(file) : -1);
            if (there && !exchange.getRequestMethod().equals("HEAD")) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertTrue(fine("plugin", "search", "--from", address).out().contains("explainer 1"));
            fine("plugin", "install", NAME, "--from", address, "--trust");
            int before = asked.get();
            assertTrue(before > 0);
            fine("plugin", "list");
            run("plugin", "info", NAME); // 1, since its class is missing
            run("explain", Clips.voiced(folder.resolve("clip.wav"), 1).toString(), "--explainer", "example.other");
            fine("plugin", "remove", NAME);
            assertEquals(before, asked.get(), "nothing asks the address by itself");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressWhereNobodyAnswersIsSaidTheSameByAll() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/";
        for (List<String> call : List.of(List.of("search"), List.of("check", NAME), List.of("install", NAME, "--trust"))) {
            List<String> words = new ArrayList<>(List.of("plugin"));
            words.addAll(call);
            words.addAll(List.of("--from", address));
            Product.Run run = run(words.toArray(String[]::new));
            assertEquals(2, run.exitCode(), run::err);
            assertTrue(run.err().startsWith("sparsha: The update site " + address + " cannot be read (") && run.err().strip()
                    .endsWith("): look whether the address is right, and whether it can be reached from here."), run::err);
        }
    }

    @Test
    void whatIsCheckedIsSaidByTheNameThatWasGiven() throws Exception {
        Path jars = Files.createDirectories(folder.resolve("later"));
        new MadePlugin("org.example.later", List.of("org.sparsha.explain;bundle-version=\"[7.0.0,8.0.0)\""), "<plugin/>")
                .pack(jars, "1.0.0", folder, List.of());
        Product.Run run = run("plugin", "check", "org.example.later", "--from", jars.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().startsWith("sparsha: No version of the plug-in org.example.later at " + jars + " fits this program."),
                run::err);
        run = run("plugin", "check", "org.nobody.has", "--from", jars.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().startsWith("sparsha: The update site " + jars + " has no plug-in 'org.nobody.has'"), run::err);
        Path text = Files.writeString(folder.resolve("text.jar"), "no archive");
        run = run("plugin", "check", "org.nobody.has", "--from", text.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().contains("text.jar' is no archive"), run::err);
    }

    @Test
    void whatIsNotInstalledIsSaidWithWhatIs() throws Exception {
        Product.Run run = run("plugin", "info", "org.nobody.has");
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().startsWith("sparsha: The plug-in 'org.nobody.has' isn't installed; "), run::err);
        for (String installed : fine("plugin", "list", "--format", "csv").out().lines().skip(1).map(line -> line.split(",")[0]).toList()) {
            fine("plugin", "remove", installed);
        }
        assertEquals("sparsha: The plug-in 'org.nobody.has' isn't installed; none is installed.",
                run("plugin", "info", "org.nobody.has").err().strip());
        assertEquals("sparsha: The plug-in 'org.nobody.has' isn't installed; none is installed.",
                run("plugin", "remove", "org.nobody.has").err().strip());
    }

    private Product.Run fine(String... arguments) throws Exception {
        Product.Run run = run(arguments);
        assertEquals(0, run.exitCode(), () -> List.of(arguments) + run.out() + run.err());
        return run;
    }

    private Product.Run run(String... arguments) throws IOException, InterruptedException {
        return product.run(folder, arguments);
    }
}
