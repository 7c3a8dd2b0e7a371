/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Options:
 * @annonce: an action of the window that a notification asked for
 * @cible: its target
 *
 * What the command line asks for, or a notification; texts may be NULL.
 */
typedef struct
{
  char *base;
  char *place;
  char *dossier;
  char *page;
  char *annonce;
  char *cible;
  gboolean version;
} Options;

void     options_add           (Options      *self,
                                GApplication *application);
void     options_set_where     (Options      *self,
                                const char   *place,
                                const char   *dossier,
                                const char   *page);
void     options_set_annonce   (Options      *self,
                                const char   *annonce,
                                const char   *cible);
void     options_clear         (Options      *self);
gboolean options_is_date_fixed (void);
gboolean options_write_version (void);

G_END_DECLS
