/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** Message: a draft that the portal was asked for. @contenu: how its file begins. */
typedef struct
{
  char *adresse;
  char *sujet;
  char *contenu;
} Message;

/** Portail: a portal of our own on the private bus of a test: it keeps what it is given. */
typedef struct
{
  GDBusNodeInfo *interfaces;
  guint objet;
  guint nom;
  gboolean pret;
  GPtrArray *messages;
} Portail;

Portail *portail_open  (void);
void     portail_close (Portail *self);

G_END_DECLS
