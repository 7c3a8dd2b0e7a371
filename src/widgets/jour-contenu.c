/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/jour-contenu.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

static gint
compare_items (gconstpointer a,
               gconstpointer b)
{
  return agenda_item_compare (*(AgendaItem * const *) a, *(AgendaItem * const *) b);
}

/**
 * jour_contenu_collect:
 * @model: (nullable): #AgendaItem in any order
 * @toutes: (element-type MoisEcheance): of any day
 * @premier: the first day
 * @n: how many days
 * @items: (out caller-allocates) (array length=n): the entretiens of each day, in order
 * @echeances: (out caller-allocates) (array length=n): the échéances of each day, still owned by
 *   @toutes
 *
 * Sorts all by day, in one pass.
 */
void
jour_contenu_collect (GListModel *model,
                      GPtrArray  *toutes,
                      gint64      premier,
                      guint       n,
                      GPtrArray **items,
                      GPtrArray **echeances)
{
  const guint n_items = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n; i++)
    {
      items[i] = g_ptr_array_new_with_free_func (g_object_unref);
      echeances[i] = g_ptr_array_new ();
    }
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (model, i);
      const gint64 debut = agenda_item_get_jour (item) - premier;
      const gint64 fin = agenda_item_get_donnees (item)->indisponible
                         ? instant_get_jour (agenda_item_get_fin (item) - 1) - premier : debut;

      for (gint64 rang = MAX (debut, 0); rang <= fin && rang < n; rang++)
        g_ptr_array_add (items[rang], g_object_ref (item));
    }
  for (guint i = 0; i < toutes->len; i++)
    {
      MoisEcheance *echeance = toutes->pdata[i];
      const gint64 rang = echeance->jour - premier;

      if (rang >= 0 && rang < n)
        g_ptr_array_add (echeances[rang], echeance);
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_sort (items[i], compare_items);
}

/**
 * jour_contenu_get_item:
 *
 * Returns: (transfer none): the entretien of rank @i of the day
 */
AgendaItem *
jour_contenu_get_item (const JourContenu *self,
                       guint              i)
{
  g_return_val_if_fail (i < self->items->len, NULL);

  return self->items->pdata[i];
}

/**
 * jour_contenu_is_en_conflit:
 *
 * Returns: whether the entretien of rank @i overlaps another one of the day
 */
gboolean
jour_contenu_is_en_conflit (const JourContenu *self,
                            guint              i)
{
  AgendaItem *item = jour_contenu_get_item (self, i);

  if (agenda_item_get_donnees (item)->conflit != NULL)
    return TRUE;
  for (guint j = 0; j < self->items->len; j++)
    if (agenda_item_is_en_conflit (item, jour_contenu_get_item (self, j)))
      return TRUE;

  return FALSE;
}

/**
 * jour_contenu_get_texte:
 *
 * Returns: (transfer full): what a screen reader says of a day: "jeudi 12 novembre 2026,
 *   aujourd’hui, 3 entretiens"
 */
char *
jour_contenu_get_texte (const JourContenu *self)
{
  g_autofree char *jour = format_jour (self->jour, FORMAT_JOUR_LONG);
  GString *texte = g_string_new (jour);

  if (self->aujourdhui)
    g_string_append_printf (texte, ", %s", _("today"));
  if (self->ferie != NULL)
    g_string_append_printf (texte, ", %s", self->ferie);
  if (self->items->len > 0)
    {
      g_string_append (texte, ", ");
      g_string_append_printf (texte, ngettext ("%u meeting", "%u meetings", self->items->len),
                              self->items->len);
    }
  for (guint i = 0; i < self->echeances->len; i++)
    {
      const MoisEcheance *echeance = self->echeances->pdata[i];

      g_string_append_printf (texte, ", %s, %s", echeance->label,
                              libelle_etat_echeance (echeance->etat));
    }

  return g_string_free (texte, FALSE);
}
