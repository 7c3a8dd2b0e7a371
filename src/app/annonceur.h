/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The environment that a locked window gets: when there is something, and nothing of what. */
#define ANNONCEUR_ENVIRONNEMENT "JALONS_RENDEZ_VOUS"

/**
 * Annonceur:
 *
 * Tells the desktop of what is near: entretiens, échéances, rappels. One notification for each sort,
 * told once, taken back when it is of no use any more.
 */
#define TYPE_ANNONCEUR (annonceur_get_type ())
G_DECLARE_FINAL_TYPE (Annonceur, annonceur, JALONS, ANNONCEUR, GObject)

Annonceur *annonceur_new         (GApplication *application,
                                  Repository   *repository);
Annonceur *annonceur_new_discret (GApplication *application,
                                  const char   *instants);
void       annonceur_update      (Annonceur    *self,
                                  gint64        maintenant);
char      *annonceur_get_instants (Annonceur   *self,
                                  gint64        maintenant);

G_END_DECLS
