/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.util.encoders.Hex;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;

/** Keys and signatures of OpenPGP (RFC 9580), as p2 keeps them with the files of an update site. */
final class PgpKeys {

    /** Property of a file with its signatures, armoured. */
    static final String SIGNATURES = "pgp.signatures";
    /** Property of a file with the keys that signed it, armoured. */
    static final String KEYS = "pgp.publicKeys";
    /** Folder of an installation with keys that are trusted beforehand. */
    private static final String TRUSTED = "keys";

    private PgpKeys() {
    }

    /** The fingerprint in hexadecimal digits. */
    static String fingerprint(PGPPublicKey key) {
        return Hex.toHexString(key.getFingerprint());
    }

    /** Whose key it is. */
    static Signer signer(PGPPublicKey key) {
        Iterator<String> names = key.getUserIDs();
        return new Signer(names.hasNext() ? names.next() : "", grouped(fingerprint(key)));
    }

    /** A number as the fingerprints are written. */
    static String grouped(int number) {
        return grouped(String.format("%08x", number));
    }

    private static String grouped(String digits) {
        return digits.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Fingerprints of the keys that an installation trusts, those in its folder {@code keys} that can be read. */
    static Set<String> trusted(Path installation) {
        Set<String> fingerprints = new LinkedHashSet<>();
        Path folder = installation.resolve(TRUSTED);
        if (!Files.isDirectory(folder)) {
            return fingerprints;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".asc")).sorted().toList()) {
                keys(Files.readAllBytes(file)).forEach(key -> fingerprints.add(fingerprint(key)));
            }
        } catch (IOException | RuntimeException e) { // the library throws unchecked ones about damaged blocks
            System.getLogger(PgpKeys.class.getName()).log(System.Logger.Level.WARNING, "A key in " + folder + " can't be read", e);
        }
        return fingerprints;
    }

    /** Has an installation trust a key from now on. Where it can't be noted, the question comes again next time. */
    static void trust(Path installation, PGPPublicKey key) {
        try {
            Path folder = Files.createDirectories(installation.resolve(TRUSTED));
            Files.writeString(folder.resolve(fingerprint(key) + ".asc"), armoured(key.getEncoded()));
        } catch (IOException e) {
            System.getLogger(PgpKeys.class.getName()).log(System.Logger.Level.WARNING, "A key that is trusted can't be noted", e);
        }
    }

    /** Bytes of OpenPGP as text. */
    static String armoured(byte[] bytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(text)) {
            armour.write(bytes);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    /** The keys of an armoured block. */
    static List<PGPPublicKey> keys(byte[] block) throws IOException {
        List<PGPPublicKey> keys = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(block))) {
            for (PGPPublicKeyRing ring : new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator())) {
                ring.getPublicKeys().forEachRemaining(keys::add);
            }
        } catch (PGPException e) {
            throw new IOException(e.getMessage(), e);
        }
        return keys;
    }

    /** Who says to have signed a file of a site; that the signatures are right is checked only when it is fetched. */
    static Optional<Signer> claimed(IArtifactDescriptor file) {
        String signatures = file.getProperty(SIGNATURES);
        String keys = file.getProperty(KEYS);
        if (signatures == null || keys == null) {
            return Optional.empty();
        }
        try {
            Set<Long> ids = ids(lines(signatures, "SIGNATURE"));
            for (PGPPublicKey key : keys(lines(keys, "PUBLIC KEY BLOCK").getBytes(StandardCharsets.US_ASCII))) {
                if (ids.contains(key.getKeyID())) {
                    return Optional.of(signer(key));
                }
            }
        } catch (IOException | PGPException | RuntimeException e) { // the library throws unchecked ones about damaged blocks
            System.getLogger(PgpKeys.class.getName()).log(System.Logger.Level.DEBUG, "A signature that can't be read", e);
        }
        return Optional.empty();
    }

    private static Set<Long> ids(String block) throws IOException, PGPException {
        Set<Long> ids = new LinkedHashSet<>();
        signatures(block).forEach(signature -> ids.add(signature.getKeyID()));
        return ids;
    }

    /** The signatures of an armoured block. */
    static List<PGPSignature> signatures(String block) throws IOException, PGPException {
        List<PGPSignature> signatures = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(block.getBytes(StandardCharsets.US_ASCII)))) {
            if (new BcPGPObjectFactory(in).nextObject() instanceof PGPSignatureList list) {
                list.forEach(signatures::add);
            }
        }
        return signatures;
    }

    /** Where XML has made blanks of the ends of lines: the lines again. */
    private static String lines(String block, String name) {
        if (block.contains("\n")) {
            return block;
        }
        String spaced = name.replace(' ', '\n');
        return block.replace(' ', '\n').replace("-----BEGIN\nPGP\n" + spaced, "-----BEGIN PGP " + name)
                .replace("-----END\nPGP\n" + spaced, "-----END PGP " + name);
    }
}
