/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres-menus.h"

#include "model/codes.h"
#include "model/prestation.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

/**
 * filtres_menu_portee:
 *
 * Returns: (transfer full): whose dossiers, for the action "liste.portee"
 */
GMenuModel *
filtres_menu_portee (void)
{
  GMenu *menu = g_menu_new ();

  menu_contextuel_append (menu, _("My dossiers"), "liste.portee", "miens");
  menu_contextuel_append (menu, _("All dossiers"), "liste.portee", "tous");

  return G_MENU_MODEL (menu);
}

static void
append_conventions (GMenu       *menu,
                    const char  *label,
                    const char  *statut,
                    ApercuListe *liste)
{
  const gboolean connus = liste != NULL && apercu_liste_is_whole (liste);
  g_autofree char *compte =
    connus ? g_strdup_printf ("%s · %u", label,
                              apercu_liste_count_conventions (liste, filtres_get_convention (statut)))
           : g_strdup (label);

  menu_contextuel_append (menu, compte, "liste.statut", statut);
}

/**
 * filtres_menu_conventions:
 * @menu: what to fill again
 * @liste: (nullable): what counts the conventions
 *
 * Offers what conventions wait for, with how many dossiers that is where it is known.
 */
void
filtres_menu_conventions (GMenu       *menu,
                          ApercuListe *liste)
{
  g_menu_remove_all (menu);
  append_conventions (menu, _("Agreements to print"), FILTRE_STATUT_A_IMPRIMER, liste);
  append_conventions (menu, _("Signatures awaited"), FILTRE_STATUT_SIGNATURES, liste);
}

/**
 * filtres_menu_statut:
 * @conventions: as filtres_menu_conventions() fills it
 *
 * Returns: (transfer full): the statuts, and what conventions wait for, for the action "liste.statut"
 */
GMenuModel *
filtres_menu_statut (GMenu *conventions)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) groupes = g_menu_new ();
  g_autoptr (GMenu) statuts = g_menu_new ();

  menu_contextuel_append (groupes, _("Open dossiers"), "liste.statut", FILTRE_STATUT_OUVERTS);
  menu_contextuel_append (groupes, _("Open and closed"), "liste.statut", FILTRE_STATUT_TOUS);
  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++)
    menu_contextuel_append (statuts, _(code->libelle), "liste.statut", code->code);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (groupes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (conventions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (statuts));

  return G_MENU_MODEL (menu);
}

/* Several centres call theirs "Bilan professionnel": the centre tells them apart. */
static char *
get_prestation_label (Prestation *prestation)
{
  return g_strdup_printf ("%s · %s", prestation->libelle, prestation->centre->sigle != NULL
                                                            ? prestation->centre->sigle
                                                            : prestation->centre->nom);
}

/**
 * filtres_menu_prestation:
 * @prestations: (element-type Prestation): those of the base
 *
 * Returns: (transfer full): the prestations, for the action "liste.prestation"
 */
GMenuModel *
filtres_menu_prestation (GPtrArray *prestations)
{
  GMenu *menu = g_menu_new ();

  menu_contextuel_append (menu, _("All services"), "liste.prestation", "");
  for (guint i = 0; i < prestations->len; i++)
    {
      Prestation *prestation = g_ptr_array_index (prestations, i);
      g_autofree char *label = get_prestation_label (prestation);

      menu_contextuel_append (menu, label, "liste.prestation", prestation->code);
    }

  return G_MENU_MODEL (menu);
}

static const CodeLibelle ordres[] = {
  { "echeance", N_("Next due date") },
  { "nom", N_("Name") },
  { "reference", N_("Reference") },
  { "entretien", N_("Next meeting") },
  { "statut", N_("Status") },
  { "modification", N_("Last change") },
  { "collectivite", N_("Employer") },
  { "prestation", N_("Service") },
  { "conseiller", N_("Adviser") },
  { "demande", N_("Request received on") },
  { "prix", N_("Price") },
  { NULL, NULL },
};

static const CodeLibelle colonnes[] = {
  { "etape", N_("Phase or status") },
  { "suite", N_("Next meeting") },
  { "drapeau", N_("Next due date") },
  { "collectivite", N_("Employer") },
  { "reference", N_("Reference") },
  { "conseiller", N_("Adviser") },
  { NULL, NULL },
};

/**
 * filtres_menu_ordre:
 * @tableau: whether columns tell what each row shows
 *
 * Returns: (transfer full): the orders, for the action "liste.ordre", the groups and what each row
 *   shows
 */
GMenuModel *
filtres_menu_ordre (gboolean tableau)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) tri = g_menu_new ();
  g_autoptr (GMenu) groupes = g_menu_new ();
  g_autoptr (GMenu) montre = g_menu_new ();

  for (const CodeLibelle *ordre = ordres; ordre->code != NULL; ordre++)
    menu_contextuel_append (tri, _(ordre->libelle), "liste.ordre", ordre->code);
  g_menu_append (groupes, _("In the reverse order"), "liste.envers");
  g_menu_append (groupes, _("Group by what is to be done"), "liste.groupes");
  for (const CodeLibelle *colonne = colonnes; colonne->code != NULL; colonne++)
    {
      g_autofree char *action = g_strconcat ("liste.", colonne->code, NULL);

      g_menu_append (montre, _(colonne->libelle), action);
    }
  g_menu_append_section (menu, _("Sort by"), G_MENU_MODEL (tri));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (groupes));
  if (!tableau)
    g_menu_append_section (menu, _("In each row"), G_MENU_MODEL (montre));

  return G_MENU_MODEL (menu);
}

/**
 * filtres_menu_nommes:
 * @noms: (array zero-terminated=1): of the filters that were kept
 *
 * Returns: (transfer full): them, for "liste.rappeler" and "liste.oublier", and "liste.garder"
 */
GMenuModel *
filtres_menu_nommes (char **noms)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) rappels = g_menu_new ();
  g_autoptr (GMenu) gestes = g_menu_new ();
  g_autoptr (GMenu) oublis = g_menu_new ();

  for (char **nom = noms; *nom != NULL; nom++)
    {
      menu_contextuel_append (rappels, *nom, "liste.rappeler", *nom);
      menu_contextuel_append (oublis, *nom, "liste.oublier", *nom);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rappels));
  g_menu_append (gestes, _("_Keep these filters…"), "liste.garder");
  if (*noms != NULL)
    g_menu_append_submenu (gestes, _("_Forget"), G_MENU_MODEL (oublis));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (gestes));

  return G_MENU_MODEL (menu);
}

/**
 * filtres_label_portee:
 *
 * Returns: the short word of the button
 */
const char *
filtres_label_portee (Filtres *filtres)
{
  return filtres->miens ? C_("whose dossiers", "Mine") : C_("whose dossiers", "All");
}

/**
 * filtres_label_statut:
 *
 * Returns: the short word of the button
 */
const char *
filtres_label_statut (Filtres *filtres)
{
  if (g_str_equal (filtres->statut, FILTRE_STATUT_OUVERTS))
    return C_("which dossiers", "Open");
  if (g_str_equal (filtres->statut, FILTRE_STATUT_TOUS))
    return C_("which dossiers", "Any status");
  if (g_str_equal (filtres->statut, FILTRE_STATUT_A_IMPRIMER))
    return C_("which dossiers", "To print");
  if (g_str_equal (filtres->statut, FILTRE_STATUT_SIGNATURES))
    return C_("which dossiers", "To be signed");

  return code_libelle_find (codes_statut_dossier, filtres->statut);
}

/**
 * filtres_label_prestation:
 * @prestations: (element-type Prestation): those of the base
 *
 * Returns: (transfer full): the words of the button
 */
char *
filtres_label_prestation (Filtres   *filtres,
                          GPtrArray *prestations)
{
  for (guint i = 0; i < prestations->len; i++)
    {
      Prestation *prestation = g_ptr_array_index (prestations, i);

      if (g_strcmp0 (prestation->code, filtres->prestation) == 0)
        return get_prestation_label (prestation);
    }

  return g_strdup (_("All services"));
}

/**
 * filtres_label_ordre:
 *
 * Returns: the words of the button
 */
const char *
filtres_label_ordre (Filtres *filtres)
{
  return code_libelle_find (ordres, filtres_ordre_get_code (filtres->ordre));
}
