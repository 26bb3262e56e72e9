/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A folder on a disk that has room for so many bytes more and then says "No space left on device", as a file system of its own. For code
 * that works with {@link java.nio.file.Files}.
 */
public final class FullDisk {

    private final Provider provider;
    private final FileSystem fileSystem;
    private long room;

    private FullDisk(Path folder, long room) {
        this.room = room;
        this.provider = new Provider(folder.getFileSystem().provider());
        this.fileSystem = new System(folder.getFileSystem());
    }

    /**
     * @param folder a folder of a usual disk
     * @param room how many bytes may still be written
     * @return the folder as if on a disk with so much room
     */
    public static Path at(Path folder, long room) {
        return new FullDisk(folder, room).wrap(folder);
    }

    private Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(FullDisk.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("getFileSystem")) {
                return fileSystem;
            }
            Object[] inner = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < inner.length; i++) {
                inner[i] = inner[i] instanceof Path path ? real(path) : inner[i];
            }
            try {
                Object result = method.invoke(real, inner);
                return result instanceof Path path ? wrap(path) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
    }

    private final class Channel implements SeekableByteChannel {

        private final SeekableByteChannel inner;
        private final String name;

        Channel(SeekableByteChannel inner, String name) {
            this.inner = inner;
            this.name = name;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (from.hasRemaining() && room <= 0) {
                throw new FileSystemException(name, null, "No space left on device");
            }
            int count = (int) Math.min(room, from.remaining());
            ByteBuffer part = from.slice(from.position(), count);
            int written = inner.write(part);
            from.position(from.position() + written);
            room -= written;
            return written;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return inner.read(into);
        }

        @Override
        public long position() throws IOException {
            return inner.position();
        }

        @Override
        public SeekableByteChannel position(long newPosition) throws IOException {
            inner.position(newPosition);
            return this;
        }

        @Override
        public long size() throws IOException {
            return inner.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            inner.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return inner.isOpen();
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }

    private final class System extends FileSystem {

        private final FileSystem inner;

        System(FileSystem inner) {
            this.inner = inner;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return inner.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return inner.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return inner.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return inner.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(inner.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = inner.getPathMatcher(pattern);
            return path -> matcher.matches(real(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return inner.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return inner.newWatchService();
        }
    }

    private final class Provider extends FileSystemProvider {

        private final FileSystemProvider inner;

        Provider(FileSystemProvider inner) {
            this.inner = inner;
        }

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return fileSystem;
        }

        @Override
        public Path getPath(URI uri) {
            return wrap(inner.getPath(uri));
        }

        @Override
        public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            SeekableByteChannel channel = inner.newByteChannel(real(path), options, attributes);
            return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)
                    ? new Channel(channel, path.toString())
                    : channel;
        }

        /** For locks: what is written through it isn't counted. */
        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return inner.newFileChannel(real(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
            DirectoryStream<Path> stream = inner.newDirectoryStream(real(path), filter);
            return new DirectoryStream<>() {

                @Override
                public Iterator<Path> iterator() {
                    Iterator<Path> entries = stream.iterator();
                    return new Iterator<>() {

                        @Override
                        public boolean hasNext() {
                            return entries.hasNext();
                        }

                        @Override
                        public Path next() {
                            return wrap(entries.next());
                        }
                    };
                }

                @Override
                public void close() throws IOException {
                    stream.close();
                }
            };
        }

        @Override
        public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
            inner.createDirectory(real(path), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            inner.delete(real(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            inner.copy(real(from), real(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            inner.move(real(from), real(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return inner.isSameFile(real(one), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return inner.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return inner.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            inner.checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return inner.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
            return inner.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
            return inner.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            inner.setAttribute(real(path), attribute, value, options);
        }
    }
}
