/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.sparsha.application.plugins.Catalogue;
import org.sparsha.application.plugins.SiteCatalogue;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.json.JsonFormatException;

/** The catalogue at the top of an update site: read from a folder, a zip or an address, written, signed, checked. */
final class CatalogueFile {

    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_WAIT = 20_000;

    private CatalogueFile() {
    }

    /**
     * Reads the catalogue of a site.
     *
     * @param site address of the site, ending with a slash or not
     * @return what it offers: what its file says, or, of a folder without one, what its files are; empty where neither is there
     * @throws PluginException where the file is damaged or isn't what was signed
     */
    static Optional<Catalogue> read(URI site) throws PluginException {
        try {
            Optional<byte[]> text = bytes(site, Catalogue.FILE);
            if (text.isPresent()) {
                Optional<byte[]> signature = bytes(site, Catalogue.SIGNATURE);
                if (signature.isPresent() && !isSigned(text.get(), new String(signature.get(), StandardCharsets.US_ASCII))) {
                    throw new PluginException("The catalogue of " + site + " isn't what its maker has signed: it was damaged or changed on "
                            + "its way. Fetch it again; where that doesn't help, ask who made it.");
                }
                return Optional.of(Catalogue.parse(new String(text.get(), StandardCharsets.UTF_8), site + " (" + Catalogue.FILE + ")"));
            }
            return "file".equals(site.getScheme()) ? Optional.of(SiteCatalogue.of(Path.of(site))) : Optional.empty();
        } catch (ZipException e) {
            throw new PluginException("The update site " + site + " isn't whole: " + e.getMessage() + " " + PluginUnits.AGAIN, e);
        } catch (IOException e) {
            throw unreached(site, e);
        } catch (JsonFormatException | ExplainException e) {
            throw new PluginException("The catalogue of " + site + " cannot be read: " + e.getMessage() + " Ask who made it.", e);
        }
    }

    /** Says that a site does not answer. */
    static PluginException unreached(URI site, IOException cause) {
        String reason = cause instanceof UnknownHostException ? "there is no host of this name"
                : cause.getMessage() == null ? "no connection" : AtomicFiles.reason(cause);
        return new PluginException("The update site " + site + " cannot be read (" + reason + "): look whether the address is right, "
                + "and whether it can be reached from here.", cause);
    }

    private static Optional<byte[]> bytes(URI site, String name) throws IOException {
        String base = site.toString();
        URLConnection connection = URI.create(base.endsWith("/") ? base + name : base + "/" + name).toURL().openConnection();
        connection.setUseCaches(false);
        connection.setConnectTimeout(LONGEST_WAIT);
        connection.setReadTimeout(LONGEST_WAIT);
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(name + " is larger than 16 MB");
            }
            return Optional.of(bytes);
        } catch (FileNotFoundException | NoSuchFileException e) {
            System.getLogger(CatalogueFile.class.getName()).log(System.Logger.Level.TRACE, "No " + name + " at " + site, e);
            return Optional.empty();
        }
    }

    /** Writes the catalogue of a site in a folder, of what is in it now; a signature of what was there before goes. */
    static void write(Path site) throws PluginException {
        try {
            write(site, SiteCatalogue.of(site));
        } catch (IOException | ExplainException e) {
            throw new PluginException("The catalogue of the update site " + site + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    /** Writes a catalogue into a folder; a signature of what was there before goes. */
    static void write(Path site, Catalogue catalogue) throws PluginException {
        try {
            Files.deleteIfExists(site.resolve(Catalogue.SIGNATURE));
            Files.writeString(site.resolve(Catalogue.FILE), catalogue.text());
        } catch (IOException e) {
            throw new PluginException("The catalogue of the update site " + site + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    /** Signs the catalogue of a site in a folder. */
    static void sign(Path site, SigningKey key) throws IOException {
        Files.writeString(site.resolve(Catalogue.SIGNATURE), key.sign(Files.readAllBytes(site.resolve(Catalogue.FILE))) + "\n"
                + key.publicBlock());
    }

    private static boolean isSigned(byte[] text, String block) {
        int keys = block.indexOf("-----BEGIN PGP PUBLIC KEY BLOCK");
        if (keys < 0) {
            return false;
        }
        try {
            for (PGPSignature signature : PgpKeys.signatures(block.substring(0, keys))) {
                for (PGPPublicKey key : PgpKeys.keys(block.substring(keys).getBytes(StandardCharsets.US_ASCII))) {
                    if (key.getKeyID() == signature.getKeyID()) {
                        signature.init(new BcPGPContentVerifierBuilderProvider(), key);
                        signature.update(text);
                        return signature.verify();
                    }
                }
            }
        } catch (IOException | PGPException | RuntimeException e) { // the library throws unchecked ones about damaged blocks
            System.getLogger(CatalogueFile.class.getName()).log(System.Logger.Level.DEBUG, "A signature that can't be read", e);
        }
        return false;
    }
}
