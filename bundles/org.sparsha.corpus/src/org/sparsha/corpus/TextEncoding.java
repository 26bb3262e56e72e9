/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a text file holds its characters, so that it can be written again as it was.
 *
 * @param charset the character set
 * @param byteOrderMark whether the file begins with a byte order mark
 */
public record TextEncoding(Charset charset, boolean byteOrderMark) {

    /** UTF-8 without a mark: what new files are written in. */
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);
    /** One character a byte: ISO 8859-1, which also holds binary files. */
    public static final TextEncoding BYTES = new TextEncoding(StandardCharsets.ISO_8859_1, false);

    private static final Pattern XML = Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int LOOKED_AT = 200;
    private static final char MARK = '\uFEFF';

    /**
     * Finds out how a file holds its characters: by its byte order mark; else by the zero bytes of UTF-16 and UTF-32, by what XML declares,
     * as UTF-8 where it is sound UTF-8, and else as one of the sets of one byte a character ({@link ByteText}).
     *
     * @param bytes all of the file
     * @return its encoding
     */
    public static TextEncoding of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return new TextEncoding(UTF_32LE, true);
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_32BE, true);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, true);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, true);
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, true);
        }
        Optional<Charset> wide = zeros(bytes);
        if (wide.isPresent()) {
            return new TextEncoding(wide.get(), false);
        }
        Optional<Charset> declared = declared(bytes);
        if (declared.isPresent()) {
            return new TextEncoding(declared.get(), false);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return UTF_8;
        } catch (CharacterCodingException e) {
            return new TextEncoding(ByteText.charset(bytes), false);
        }
    }

    /**
     * @param bytes all of a file in this encoding
     * @return its text, without the byte order mark
     */
    public String decode(byte[] bytes) {
        String text = new String(bytes, charset);
        return byteOrderMark && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /**
     * @param text a text
     * @return the file that holds it; what this encoding has no place for is a question mark
     */
    public byte[] encode(String text) {
        return ((byteOrderMark ? String.valueOf(MARK) : "") + text).getBytes(charset);
    }

    /**
     * @param text a text
     * @return whether this encoding has a place for each of its characters
     */
    public boolean holds(String text) {
        try {
            charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT).onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 and UTF-32 without a mark: the first characters, which are Latin in all our formats, are zero but for one byte each. */
    private static Optional<Charset> zeros(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, UTF_32BE, UTF_32LE)
                .filter(charset -> isLatin(bytes, charset.name().startsWith("UTF-16") ? 2 : 4, charset.name().endsWith("BE"))).findFirst();
    }

    private static boolean isLatin(byte[] bytes, int width, boolean big) {
        int length = Math.min(bytes.length, 16);
        if (length < 4 * width || bytes.length % width != 0) {
            return false;
        }
        int letter = big ? width - 1 : 0;
        return IntStream.range(0, length).allMatch(i -> bytes[i] == 0 == (i % width != letter));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher xml = XML.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        if (!xml.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(xml.group(1));
            // a text that could be read so far can't be in an encoding of two bytes
            return charset.canEncode() && !charset.name().startsWith("UTF-") ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
