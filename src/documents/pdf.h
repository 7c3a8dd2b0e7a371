/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/balisage.h"
#include "documents/mise-en-page.h"

GBytes *pdf_write (MiseEnPage *mise_en_page, const char *title, const char *author, gint64 instant,
                   GError **error);
GBytes *pdf_write_avec (MiseEnPage *mise_en_page, const Notice *notice, GError **error);
