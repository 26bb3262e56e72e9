/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Date;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * An OpenPGP key that signs the files of update sites.
 *
 * @param secret its secret half, ready to use
 * @param open its public half
 */
public record SigningKey(PGPPrivateKey secret, PGPPublicKey open) {

    private static final int BITS = 3072;
    private static final int CERTAINTY = 112;

    /**
     * Reads a key.
     *
     * @param file a file with a secret key, armoured or not, as {@code gpg --export-secret-keys} writes it
     * @param passphrase what protects it; empty where nothing does
     * @return the first key in it that can sign
     * @throws PluginException where there is none, or the passphrase is wrong
     */
    static SigningKey read(Path file, String passphrase) throws PluginException {
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (PGPSecretKeyRing ring : new PGPSecretKeyRingCollection(in, new BcKeyFingerprintCalculator())) {
                for (PGPSecretKey key : ring) {
                    if (key.isSigningKey() && !key.isPrivateKeyEmpty()) {
                        return new SigningKey(key.extractPrivateKey(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                                .build(passphrase.toCharArray())), key.getPublicKey());
                    }
                }
            }
        } catch (IOException | PGPException e) {
            throw new PluginException("The key " + file + " can't be used: " + e.getMessage() + ". It must be a secret OpenPGP key; its "
                    + "passphrase, where it has one, is taken from the environment variable SPARSHA_KEY_PASSPHRASE.", e);
        }
        throw new PluginException("There is no secret OpenPGP key that can sign in " + file + ". 'sparsha plugin key' makes one.");
    }

    /**
     * Makes a key: a file with its secret half, which only its owner can read, and one with its public half beside it.
     *
     * @param name whose key it is, such as {@code Acme <plugins@acme.example>}
     * @param file where the secret half goes; the public one goes to the same name with {@code .pub.asc}
     * @return whose it is, with its fingerprint
     * @throws PluginException where a file is there already or can't be written
     */
    public static Signer make(String name, Path file) throws PluginException {
        Path open = file.resolveSibling(file.getFileName() + ".pub.asc");
        try {
            RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
            generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), BITS, CERTAINTY));
            PGPKeyPair pair = new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(),
                    new Date());
            PGPSignatureSubpacketGenerator use = new PGPSignatureSubpacketGenerator();
            use.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            PGPKeyRingGenerator ring = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, pair, name,
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1), use.generate(), null,
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256), null);
            if (Files.exists(open)) {
                throw new FileAlreadyExistsException(open.toString());
            }
            write(file, PgpKeys.armoured(ring.generateSecretKeyRing().getEncoded()));
            write(open, PgpKeys.armoured(ring.generatePublicKeyRing().getEncoded()));
            return new Signer(name, PgpKeys.signer(pair.getPublicKey()).fingerprint());
        } catch (FileAlreadyExistsException e) {
            throw new PluginException("There is a file " + e.getFile() + " already. Name another one (--out).", e);
        } catch (IOException | PGPException e) {
            throw new PluginException("The key can't be made: " + e.getMessage() + ".", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, "", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (Files.getFileStore(file).supportsFileAttributeView("posix") && !file.toString().endsWith(".pub.asc")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    /** A signature of all bytes, armoured. */
    String sign(byte[] bytes) throws IOException {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(open.getAlgorithm(), HashAlgorithmTags.SHA256), open);
            generator.init(PGPSignature.BINARY_DOCUMENT, secret);
            generator.update(bytes);
            return PgpKeys.armoured(generator.generate().getEncoded());
        } catch (PGPException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The public half, armoured. */
    String publicBlock() throws IOException {
        return PgpKeys.armoured(open.getEncoded());
    }
}
