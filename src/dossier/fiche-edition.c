/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/fiche-edition.h"

/**
 * fiche_put_texte:
 * @copie: a copy of a record
 * @champ: the name of a text field
 * @texte: (nullable): its value; an empty text is none
 *
 * Sets a text by the name of its field.
 */
void
fiche_put_texte (Fiche      *copie,
                 const char *champ,
                 const char *texte)
{
  const char *valeur = texte != NULL && *texte != '\0' ? texte : NULL;

  fiche_set_texte (copie, fiche_table_find (fiche_get_table (copie), champ), valeur);
}

/**
 * fiche_put_nombre:
 * @copie: a copy of a record
 * @champ: the name of a numeric field
 * @nombre: its value, or %CHAMP_ABSENT
 *
 * Sets a number, a date, an amount or a boolean by the name of its field.
 */
void
fiche_put_nombre (Fiche      *copie,
                  const char *champ,
                  gint64      nombre)
{
  fiche_set_nombre (copie, fiche_table_find (fiche_get_table (copie), champ), nombre);
}
