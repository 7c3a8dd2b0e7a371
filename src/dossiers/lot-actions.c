/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/lot-actions.h"

#include "dossiers/signatures-popover.h"
#include "model/codes.h"
#include "operations/dossiers-lot.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

struct _LotActions
{
  GtkWidget *widget; /* not owned: it owns this */
  Repository *repository;
  SelectionDossier *selection;
  GtkWidget *popover;
  GdkRectangle endroit;      /* of what is asked next; without width, at the foot */
  GdkRectangle menu_endroit; /* of the menu that is open */
  char *ligne;
  GSimpleActionGroup *lot;
  GSimpleActionGroup *menu;
};

static gboolean
is_of_menu (LotActions    *self,
            GSimpleAction *action)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->menu),
                                     g_action_get_name (G_ACTION (action))) == G_ACTION (action);
}

/* Of the row whose menu is open, or of all those chosen. */
static char **
list_cibles (LotActions    *self,
             GSimpleAction *action)
{
  if (is_of_menu (self, action) && self->ligne != NULL &&
      !selection_dossier_is_chosen (self->selection, self->ligne))
    return g_strdupv ((char *[]) { self->ligne, NULL });

  return selection_dossier_list (self->selection);
}

static void
uuids_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  LotActions *self = data;
  static const struct
  {
    const char *nom;
    const char *action;
  } suites[] = {
    { "imprimer", "win.print-selection" },
    { "exporter", "win.export-selection" },
    { "envoyer", "win.send-selection" },
    { "ecrire", "win.write-selection" },
  };
  g_auto (GStrv) dossiers = list_cibles (self, action);

  for (guint i = 0; *dossiers != NULL && i < G_N_ELEMENTS (suites); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), suites[i].nom))
      gtk_widget_activate_action (self->widget, suites[i].action, "^as", dossiers);
}

/* A layout manager gives a popover its size; the view has none. */
static void
show_popover (LotActions *self,
              GtkWidget  *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, self->widget);
  /* Asked for at the foot of the list, it stands there. */
  if (self->endroit.width == 0)
    self->endroit = (GdkRectangle) { gtk_widget_get_width (self->widget) / 2,
                                     gtk_widget_get_height (self->widget) - 1, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &self->endroit);
  self->endroit.width = 0;
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GdkRectangle
place_at (LotActions *self,
          GtkWidget  *vue,
          double      x,
          double      y)
{
  double la_x = x;
  double la_y = y;

  gtk_widget_translate_coordinates (vue, self->widget, x, y, &la_x, &la_y);
  return (GdkRectangle) { (int) la_x, (int) la_y, 1, 1 };
}

/* Whom a long list awaits is not looked for: all are offered. */
#define SIGNATURES_LUES 200

static char **
list_awaited (LotActions  *self,
              char       **dossiers)
{
  static const char * const toutes[] = { "agent", "collectivite", "centre", NULL };

  if (g_strv_length (dossiers) > SIGNATURES_LUES)
    return g_strdupv ((char **) toutes);

  return dossiers_lot_list_awaited (self->repository, (const char * const *) dossiers, NULL);
}

/* The dossiers that were chosen, or else the one that is open. */
static void
signer_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  LotActions *self = data;
  g_auto (GStrv) dossiers = list_cibles (self, action);
  const char *ouvert = selection_dossier_get_dossier (self->selection);
  g_auto (GStrv) attendues = NULL;

  if (*dossiers == NULL && ouvert != NULL)
    {
      g_strfreev (dossiers);
      dossiers = g_strdupv ((char *[]) { (char *) ouvert, NULL });
    }
  attendues = *dossiers != NULL ? list_awaited (self, dossiers) : NULL;
  if (attendues == NULL)
    return;
  if (*attendues == NULL)
    {
      gtk_widget_activate_action (self->widget, "win.toast", "s", _("No signature is awaited there."));
      return;
    }

  if (is_of_menu (self, action))
    self->endroit = self->menu_endroit;
  show_popover (self, signatures_popover_new ((const char * const *) dossiers,
                                              (const char * const *) attendues));
}

static void
valeur_cb (GSimpleAction *action,
           GVariant      *valeur,
           gpointer       data)
{
  LotActions *self = data;
  g_auto (GStrv) dossiers = list_cibles (self, action);
  const gboolean statut = g_str_equal (g_action_get_name (G_ACTION (action)), "statut");

  if (*dossiers != NULL)
    gtk_widget_activate_action (self->widget,
                                statut ? "win.move-selection" : "win.assign-selection", "(s^as)",
                                g_variant_get_string (valeur, NULL), dossiers);
}

static void
tous_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  selection_dossier_choose_all (((LotActions *) data)->selection);
}

static void
fin_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  selection_dossier_set_choosing (((LotActions *) data)->selection, FALSE);
}

static void
ouvrir_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  LotActions *self = data;

  if (self->ligne != NULL)
    gtk_widget_activate_action (self->widget, "win.open-dossier", "s", self->ligne);
}

/* The day and the hour are for the form to ask. */
static void
entretien_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  LotActions *self = data;
  g_autofree char *cible = g_strdup_printf ("%s||", self->ligne != NULL ? self->ligne : "");

  gtk_widget_activate_action (self->widget, "win.plan-entretien", "s", cible);
}

static void
choisir_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  LotActions *self = data;

  if (self->ligne != NULL)
    selection_dossier_toggle (self->selection, self->ligne);
}

static GSimpleActionGroup *
add_group (LotActions         *self,
           const char         *nom,
           const GActionEntry *entries,
           guint               n,
           gboolean            writable)
{
  static const char * const ecritures[] = { "conseiller", "statut", "entretien", "envoyer",
                                            "signer" };
  GSimpleActionGroup *groupe = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (groupe), entries, (gint) n, self);
  for (guint i = 0; i < G_N_ELEMENTS (ecritures); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (groupe), ecritures[i]);

      if (action != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), writable);
    }
  gtk_widget_insert_action_group (self->widget, nom, G_ACTION_GROUP (groupe));
  return groupe;
}

/**
 * lot_actions_new:
 * @widget: (transfer none): what gets the actions, and owns the answer
 * @repository: (transfer none): the base
 * @selection: (transfer none): the dossiers that were chosen
 *
 * Returns: (transfer full): the actions of the list
 */
LotActions *
lot_actions_new (GtkWidget        *widget,
                 Repository       *repository,
                 SelectionDossier *selection)
{
  const gboolean writable = repository_is_writable (repository);
  static const GActionEntry lot[] = {
    { "imprimer", uuids_cb, NULL, NULL, NULL },   { "exporter", uuids_cb, NULL, NULL, NULL },
    { "conseiller", valeur_cb, "s", NULL, NULL }, { "statut", valeur_cb, "s", NULL, NULL },
    { "envoyer", uuids_cb, NULL, NULL, NULL },    { "ecrire", uuids_cb, NULL, NULL, NULL },
    { "tous", tous_cb, NULL, NULL, NULL },        { "fin", fin_cb, NULL, NULL, NULL },
    { "signer", signer_cb, NULL, NULL, NULL },
  };
  static const GActionEntry ligne[] = {
    { "ouvrir", ouvrir_cb, NULL, NULL, NULL },    { "entretien", entretien_cb, NULL, NULL, NULL },
    { "imprimer", uuids_cb, NULL, NULL, NULL },   { "exporter", uuids_cb, NULL, NULL, NULL },
    { "conseiller", valeur_cb, "s", NULL, NULL }, { "statut", valeur_cb, "s", NULL, NULL },
    { "envoyer", uuids_cb, NULL, NULL, NULL },    { "ecrire", uuids_cb, NULL, NULL, NULL },
    { "choisir", choisir_cb, NULL, NULL, NULL },  { "signer", signer_cb, NULL, NULL, NULL },
  };
  LotActions *self = g_new0 (LotActions, 1);

  self->widget = widget;
  self->repository = g_object_ref (repository);
  self->selection = g_object_ref (selection);
  self->lot = add_group (self, "lot", lot, G_N_ELEMENTS (lot), writable);
  self->menu = add_group (self, "ligne", ligne, G_N_ELEMENTS (ligne), writable);

  return self;
}

/**
 * lot_actions_free:
 *
 * Takes the actions away from their widget.
 */
void
lot_actions_free (LotActions *self)
{
  if (self == NULL)
    return;

  gtk_widget_insert_action_group (self->widget, "lot", NULL);
  gtk_widget_insert_action_group (self->widget, "ligne", NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_object_unref (self->lot);
  g_object_unref (self->menu);
  g_object_unref (self->selection);
  g_object_unref (self->repository);
  g_free (self->ligne);
  g_free (self);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *groupe,
               const char *action,
               const char *valeur)
{
  g_autofree char *nom = g_strdup_printf ("%s.%s", groupe, action);

  menu_contextuel_append (menu, label, nom, valeur);
}

/**
 * lot_menu_statuts:
 * @groupe: "lot" or "ligne"
 *
 * Those that need no reason; a refusal or a rupture is told one dossier at a time.
 *
 * Returns: (transfer full): the statuts
 */
GMenuModel *
lot_menu_statuts (const char *groupe)
{
  static const char * const raisonnes[] = { "suspendu", "refuse", "non_engage", "rompu", NULL };
  GMenu *menu = g_menu_new ();

  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++)
    if (!g_strv_contains (raisonnes, code->code))
      append_choice (menu, _(code->libelle), groupe, "statut", code->code);

  return G_MENU_MODEL (menu);
}

/**
 * lot_menu_conseillers:
 * @repository: the base
 * @groupe: "lot" or "ligne"
 *
 * Returns: (transfer full): the conseillers that the base knows
 */
GMenuModel *
lot_menu_conseillers (Repository *repository,
                      const char *groupe)
{
  g_auto (GStrv) noms = dossiers_list_conseillers (repository);
  GMenu *menu = g_menu_new ();

  for (char **nom = noms; *nom != NULL; nom++)
    append_choice (menu, *nom, groupe, "conseiller", *nom);

  return G_MENU_MODEL (menu);
}

/* (transfer full): the menu of a row; @plusieurs: whether it is about several dossiers */
static GMenuModel *
make_menu (Repository *repository,
           gboolean    plusieurs)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) premiers = g_menu_new ();
  g_autoptr (GMenu) sorties = g_menu_new ();
  g_autoptr (GMenu) changements = g_menu_new ();
  g_autoptr (GMenu) choix = g_menu_new ();
  g_autoptr (GMenuModel) statuts = lot_menu_statuts ("ligne");
  g_autoptr (GMenuModel) conseillers = lot_menu_conseillers (repository, "ligne");

  g_menu_append (premiers, _("_Open"), "ligne.ouvrir");
  g_menu_append (premiers, _("_Plan a meeting…"), "ligne.entretien");
  if (!plusieurs)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (premiers));
  g_menu_append_submenu (changements, _("Change the _status"), statuts);
  g_menu_append_submenu (changements, _("Change the _adviser"), conseillers);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changements));
  g_menu_append (sorties, _("P_rint…"), "ligne.imprimer");
  g_menu_append (sorties, plusieurs ? _("Agreements _sent…") : _("Agreement _sent…"),
                 "ligne.envoyer");
  g_menu_append (sorties, _("Si_gnatures received…"), "ligne.signer");
  g_menu_append (sorties, plusieurs ? _("E-_mail drafts for the agreements…")
                                    : _("E-_mail draft for the agreement…"), "ligne.ecrire");
  g_menu_append (sorties, _("_Export…"), "ligne.exporter");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sorties));
  g_menu_append (choix, plusieurs ? _("Choose _no longer") : _("_Choose several"), "ligne.choisir");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choix));

  return G_MENU_MODEL (menu);
}

/**
 * lot_actions_popup:
 * @vue: (transfer none): where the menu stands
 * @dossier: the uuid of a row
 * @x: where, in @vue
 * @y: where, in @vue
 *
 * Opens the menu of a row: about its dossier, or about all those chosen if it is one of them.
 */
void
lot_actions_popup (LotActions *self,
                   GtkWidget  *vue,
                   const char *dossier,
                   double      x,
                   double      y)
{
  const gboolean plusieurs = selection_dossier_is_chosen (self->selection, dossier) &&
                             selection_dossier_count (self->selection) > 1;
  g_autoptr (GMenuModel) menu = make_menu (self->repository, plusieurs);
  GtkWidget *menu_popover;

  g_free (self->ligne);
  self->ligne = g_strdup (dossier);
  self->menu_endroit = self->endroit = place_at (self, vue, x, y);
  menu_popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu_popover), FALSE);
  gtk_widget_set_halign (menu_popover, GTK_ALIGN_START);
  show_popover (self, menu_popover);
}

/**
 * lot_actions_set_endroit:
 * @vue: (transfer none): the view that shows
 * @x: where, in @vue
 * @y: where, in @vue
 *
 * Tells where the next thing that is asked stands.
 */
void
lot_actions_set_endroit (LotActions *self,
                         GtkWidget  *vue,
                         double      x,
                         double      y)
{
  self->endroit = place_at (self, vue, x, y);
}
