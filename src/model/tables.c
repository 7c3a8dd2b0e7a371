/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/tables.h"

static GType types[29];

/**
 * tables_list:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): every record class, in the order of their numbers
 */
const GType *
tables_list (guint *n)
{
  static gsize prets = 0;

  if (g_once_init_enter (&prets))
    {
      guint i = 0;

      types[i++] = TYPE_CENTRE;
      types[i++] = TYPE_UTILISATEUR;
      types[i++] = TYPE_PRESTATION_FICHE;
      types[i++] = TYPE_COLLECTIVITE;
      types[i++] = TYPE_CONTACT;
      types[i++] = TYPE_REGLAGE;
      types[i++] = TYPE_AGENT;
      types[i++] = TYPE_DOSSIER;
      types[i++] = TYPE_CONVENTION;
      types[i++] = TYPE_SIGNATURE;
      types[i++] = TYPE_PHASE;
      types[i++] = TYPE_OBJECTIF;
      types[i++] = TYPE_ECART;
      types[i++] = TYPE_ENTRETIEN;
      types[i++] = TYPE_NOTE;
      types[i++] = TYPE_TEMPS;
      types[i++] = TYPE_DEMARCHE;
      types[i++] = TYPE_SECTION;
      types[i++] = TYPE_ACTION;
      types[i++] = TYPE_DOCUMENT_FICHE;
      types[i++] = TYPE_APERCU;
      types[i++] = TYPE_BROUILLON;
      types[i++] = TYPE_CONTENU_DOCUMENT;
      types[i++] = TYPE_MODELE_FICHE;
      types[i++] = TYPE_ECHANGE;
      types[i++] = TYPE_RAPPEL;
      types[i++] = TYPE_INDISPONIBILITE;
      types[i++] = TYPE_PIECE_FICHE;
      types[i++] = TYPE_CONTENU_PIECE;
      g_once_init_leave (&prets, 1);
    }

  *n = G_N_ELEMENTS (types);
  return types;
}

/**
 * tables_find_numero:
 *
 * Returns: the record class with this number in sealed rows, or %G_TYPE_INVALID for one of a
 * newer version
 */
GType
tables_find_numero (guint numero)
{
  guint n;
  const GType *liste = tables_list (&n);

  for (guint i = 0; i < n; i++)
    if (fiche_type_get_table (liste[i])->numero == numero)
      return liste[i];

  return G_TYPE_INVALID;
}

/**
 * tables_find_nom:
 *
 * Returns: the record class whose table has this name, or %G_TYPE_INVALID
 */
GType
tables_find_nom (const char *nom)
{
  guint n;
  const GType *liste = tables_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (fiche_type_get_table (liste[i])->nom, nom))
      return liste[i];

  return G_TYPE_INVALID;
}
