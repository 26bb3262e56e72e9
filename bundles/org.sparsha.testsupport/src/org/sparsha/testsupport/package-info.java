/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What tests of many bundles share: {@linkplain org.sparsha.testsupport.Signals made signals}, {@linkplain org.sparsha.testsupport.WavBytes
 * sound files as bytes}, {@linkplain org.sparsha.testsupport.GoldenFile golden files} and {@linkplain org.sparsha.testsupport.Npy numpy
 * arrays}. Only for tests: no part of the product may use it.
 */
package org.sparsha.testsupport;
