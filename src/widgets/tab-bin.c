/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/tab-bin.h"

struct _TabBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TabBin, tab_bin, ADW_TYPE_BIN)

static gboolean
tab_bin_focus (GtkWidget        *widget,
               GtkDirectionType  direction)
{
  const gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (tab_bin_parent_class)->focus (widget, direction);
}

static void
tab_bin_class_init (TabBinClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = tab_bin_focus;
}

static void
tab_bin_init (TabBin *self)
{
}
