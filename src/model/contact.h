/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_CONTACT (contact_get_type ())
G_DECLARE_FINAL_TYPE (Contact, contact, JALONS, CONTACT, Fiche)

/**
 * Contact:
 *
 * somebody at the employer.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Contact
{
  Fiche parent_instance;

  char *collectivite;
  gint64 rang;
  char *role;
  char *nom;
  char *qualite;
  char *courriel;
  char *telephone;
};

extern const FicheTable contact_table;

gint contact_compare (gconstpointer a,
                      gconstpointer b);

G_END_DECLS
