# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
#
# What ./sparsha and ./verify share: where things are, Debian packages, a fitting JDK and Maven. Read with `source`; $top is the clone.

# shellcheck source=../../features/org.sparsha.platform.feature/root/unix/sparsha
source "$top/features/org.sparsha.platform.feature/root/unix/sparsha"

state=$top/.sparsha
stamp=$state/built
maven_version=3.9.11

case $(uname -s)/$(uname -m) in
    Linux/x86_64) platform=linux/gtk/x86_64 ;;
    Linux/aarch64) platform=linux/gtk/aarch64 ;;
    Darwin/arm64) platform=macosx/cocoa/aarch64 ;;
    *) say "this machine ($(uname -s) $(uname -m)) is none of Linux x86-64, Linux aarch64 and macOS arm64. On Windows unpack a built product."
       exit 3 ;;
esac
product=$top/releng/org.sparsha.product/target/products/org.sparsha.product/$platform
case $platform in
    macosx/*) product=$product/sparsha-workbench.app/Contents/Eclipse ;;
    *) product=$product/sparsha-workbench ;;
esac

# install_packages NAME...: installs those Debian packages that are missing. Fails when it may not or cannot.
install_packages() {
    local name missing=() become=()
    command -v dpkg-query > /dev/null && command -v apt-get > /dev/null || return 1
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2> /dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2> /dev/null || { missing_packages=${missing[*]}; return 1; }
        become=(sudo -n)
    fi
    say "installing the Debian packages ${missing[*]}"
    mkdir -p "$state"
    if ! "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" \
            > "$state/apt.log" 2>&1 < /dev/null; then
        "${become[@]}" apt-get update -q >> "$state/apt.log" 2>&1
        "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" \
            >> "$state/apt.log" 2>&1 < /dev/null || { missing_packages=${missing[*]}; return 1; }
    fi
}

# need_jdk: sets JAVA_HOME to a JDK that can build, or ends with the remedy.
need_jdk() {
    NEEDS_COMPILER=yes
    find_java || { say_no_java; exit 3; }
    NEEDS_COMPILER=
    export JAVA_HOME=$java_home
}

# maven_is_new_enough COMMAND: Tycho 5 wants Maven 3.9 or later.
maven_is_new_enough() {
    local version
    version=$("$1" -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $version in 3.9 | [4-9].*) return 0 ;; *) return 1 ;; esac
}

# need_maven: sets the array maven to a command of Maven 3.9 or later; gets one by its coordinates with an older Maven.
need_maven() {
    local own installed settings folder cache
    own=$(command -v mvn)
    if [ -n "$own" ] && maven_is_new_enough "$own"; then
        maven=("$own")
        return
    fi
    cache_folder || { say_no_cache; exit 3; }
    folder=$cache/maven
    installed=$folder/apache-maven-$maven_version/bin/mvn
    if [ ! -e "$folder/complete-$maven_version" ]; then
        [ -n "$own" ] || { install_packages maven && own=$(command -v mvn); }
        [ -n "$own" ] || { say "Maven is needed to build: apt-get install maven (any version; a newer one is fetched with it)."; exit 3; }
        say "fetching Maven $maven_version, since the one installed is older than 3.9"
        mkdir -p "$folder" "$state"
        # From a folder outside the clone: the older Maven can't load the extension that .mvn names.
        if ! (cd "$folder" && "$own" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack -DoutputDirectory="$folder" \
                -DmarkersDirectory="$folder/markers" -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin) > "$state/maven.log" 2>&1 < /dev/null; then
            say "Maven $maven_version could not be fetched: $(grep -m 1 ERROR "$state/maven.log")"
            exit 3
        fi
        chmod +x "$installed"
        touch "$folder/complete-$maven_version"
    fi
    maven=("$installed")
    # Proxies and mirrors of this machine are set in the installed Maven.
    settings=$(dirname "$(readlink -f "${own:-/nowhere/bin/mvn}")")/../conf/settings.xml
    [ -r "$settings" ] && maven+=(-gs "$settings")
}

# spark_version: the release of Apache Spark that the cluster job is built with.
spark_version() {
    sed -n 's/.*<spark.version>\(.*\)<.spark.version>.*/\1/p' "$top/cluster/org.sparsha.spark/pom.xml"
}

# has_spark ARGUMENT...: whether Apache Spark is in Maven's local repository or can be fetched into it; call after need_maven. SPARSHA_SPARK=off says no.
# From a folder outside the clone, so that nothing of the build is read for it.
has_spark() {
    [ "${SPARSHA_SPARK:-on}" != off ] || return 1
    mkdir -p "$state"
    (cd / && "${maven[@]}" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
        -Dartifact="org.apache.spark:spark-sql_2.13:$(spark_version)" "$@") > "$state/spark.log" 2>&1 < /dev/null
}
