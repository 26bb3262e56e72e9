/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

/**
 * A plug-in, installed or offered.
 *
 * @param id its id, as people write it
 * @param version its version
 * @param name its name for people; its id where it has none
 * @param description what it says of itself; may be empty
 * @param provider who made it; may be empty
 * @param licence the beginning of its licence; may be empty
 */
public record Plugin(String id, String version, String name, String description, String provider, String licence) {
}
