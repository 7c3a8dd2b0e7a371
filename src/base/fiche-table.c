/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fiche.h"

/* The tables of fields, without a record in hand. */

/**
 * fiche_type_get_table:
 *
 * Returns: the table of the record class @type, which need not have been used before
 */
const FicheTable *
fiche_type_get_table (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  return JALONS_FICHE_CLASS (klass)->table;
}

/**
 * fiche_table_find:
 *
 * Returns: (nullable): the field named @nom
 */
const Champ *
fiche_table_find (const FicheTable *table,
                  const char       *nom)
{
  for (guint i = 0; i < table->n_champs; i++)
    if (g_str_equal (table->champs[i].nom, nom))
      return &table->champs[i];

  return NULL;
}

/**
 * fiche_table_find_numero:
 *
 * Returns: (nullable): the field with this number
 */
const Champ *
fiche_table_find_numero (const FicheTable *table,
                         guint             numero)
{
  /* Numbers are nearly always in order: look at that place first. */
  if (numero >= 1 && numero <= table->n_champs && table->champs[numero - 1].numero == numero)
    return &table->champs[numero - 1];

  for (guint i = 0; i < table->n_champs; i++)
    if (table->champs[i].numero == numero)
      return &table->champs[i];

  return NULL;
}
