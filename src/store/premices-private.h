/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository-private.h"

G_BEGIN_DECLS

/* The first rows of the list, shown while the others are read. */
char       *premices_print           (const GArray    *ids);
gboolean    premices_load            (Repository      *self,
                                      GError         **error);

Repository *repository_open_by_parts (const char      *path,
                                      RepositoryMode   mode,
                                      const char      *phrase,
                                      guint            beaucoup,
                                      GError         **error);

G_END_DECLS
